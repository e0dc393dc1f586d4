package kezek.portal.queue;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;

/** An invented family: a parent with a child, whose drafts lie in towns. */
final class Household {

    static final BenefitKind SERVICEMAN = BenefitKind.withCode("serviceman").orElseThrow();
    static final BenefitKind SPECIAL_BODY = BenefitKind.withCode("special-body").orElseThrow();
    static final BenefitKind LARGE_FAMILY = BenefitKind.withCode("large-family").orElseThrow();

    /** Not seeded: a database outlives a run, and no two children of it may have one IIN. */
    private static final SecureRandom RANDOM = new SecureRandom();

    final Person parent = new Person(iin(LocalDate.of(1991, 5, 6)), "Сейткали", "Раушан", Optional.of("Ерланқызы"));
    final Person child;

    Household(LocalDate born) {
        this.child = new Person(iin(born), "Сейткали", "Әлия", Optional.empty());
    }

    /** A family with a child born in 2022. */
    static Household withChild() {
        return new Household(LocalDate.of(2022, 1 + RANDOM.nextInt(12), 1 + RANDOM.nextInt(28)));
    }

    static Iin iin(LocalDate born) {
        return Stream.generate(() -> Iin.invented(born, Sex.FEMALE, RANDOM.nextInt(10_000)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    static Contact contact(Channel channel) {
        var email = Optional.of("raushan@example.kz").filter(address -> channel == Channel.EMAIL);
        return new Contact(
                "+77990000001",
                Optional.of("+77990000002"),
                email,
                channel,
                Language.KK,
                Optional.of("Абай көшесі, 1-үй"));
    }

    /** An application to the ordinary queue, written in a new draft of the town. */
    NewApplication application(Town town, Instant now, BenefitKind... benefits) {
        return application(town, QueueKind.ORDINARY, now, benefits);
    }

    NewApplication application(Town town, QueueKind kind, Instant now, BenefitKind... benefits) {
        return new NewApplication(draft(town, now), parent, child, kind, contact(Channel.SMS), Set.of(benefits), false);
    }

    /** A draft with a certificate; its identifier. */
    static UUID draft(Town town, Instant now) {
        var draft = UUID.randomUUID();
        var token = new byte[32];
        RANDOM.nextBytes(token);
        town.sql("""
                insert into draft (territory_id, id, token_hash, started_at, touched_at, questions, questions_since)
                values (:territory, :id, :token, :now, :now, 0, :now)
                """, "id", draft, "token", token, "now", now);
        town.sql("""
                insert into document (territory_id, id, draft_id, purpose, media_type, content, uploaded_at)
                values (:territory, :id, :draft, 'CERTIFICATE', 'image/png', :content, :now)
                """, "id", UUID.randomUUID(), "draft", draft, "content", token, "now", now);
        return draft;
    }
}
