package kezek.portal.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Contact;
import kezek.portal.queue.NewApplication;
import kezek.portal.queue.Person;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;

/**
 * An application that a parent is writing.
 *
 * @param parent who the parent is; a draft for a second child knows it before the child
 * @param number the public number, once it was sent
 */
record Draft(
        UUID id,
        Instant touchedAt,
        Optional<DraftPhone> phone,
        Optional<DraftPhone> second,
        Optional<Person> parent,
        Optional<Family> family,
        Optional<QueueKind> kind,
        Optional<DraftFile> conclusion,
        Optional<String> address,
        Optional<BenefitAnswer> benefit,
        Optional<DraftFile> certificate,
        Optional<Notices> notices,
        Optional<Long> number) {

    /**
     * Parent and child as the state register named them.
     *
     * @param attested the child's benefits by the register
     * @param answeredAt when it answered
     */
    record Family(Person parent, Person child, Set<BenefitKind> attested, Instant answeredAt) {
        Family {
            attested = Set.copyOf(attested);
        }
    }

    /** The benefit that is claimed by a certificate, if one is. */
    record BenefitAnswer(Optional<BenefitKind> claimed) {}

    /** A file that lies in the draft. */
    record DraftFile(String mediaType, long bytes, Instant uploadedAt) {}

    /**
     * How the family wants to be told.
     *
     * @param email only for the channel of that name
     */
    record Notices(Channel channel, Optional<String> email, Language language) {}

    /** What is sent, once every step is done. */
    NewApplication application() {
        var told = notices.orElseThrow();
        var names = family.orElseThrow();
        var contact = new Contact(
                phone.orElseThrow().number(),
                second.map(DraftPhone::number),
                told.email(),
                told.channel(),
                told.language(),
                address);
        var benefits = new HashSet<>(names.attested());
        benefit.flatMap(BenefitAnswer::claimed).ifPresent(benefits::add);
        return new NewApplication(
                id, names.parent(), names.child(), kind.orElseThrow(), contact, benefits, conclusion.isPresent());
    }
}
