package kezek.portal.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Person;
import kezek.portal.referral.ReferralsQueries.KnownReferral;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;
import org.springframework.stereotype.Component;

/** What a kindergarten does with the referrals to it, and with its children. Each method is one transaction. Page: rules/referral-term.md */
@Component
public class Enrolments {

    /** Who acts: a clerk of a kindergarten, by a form, at an instant. */
    public record Clerk(UUID kindergarten, String name, UUID key, Instant now) {}

    /** What a kindergarten finds by the IIN of a child. */
    public sealed interface Finding {}

    /** The live referral to this kindergarten. */
    public record Found(TakenReferral referral) implements Finding {}

    /** The child has a referral, to another kindergarten; nothing more is told. */
    public record ElsewhereReferred() implements Finding {}

    /** The child has a referral that still waits for its benefit: the kindergarten may not see it. To it, nothing is found. */
    public record NothingFound() implements Finding {}

    /** A referral to this kindergarten was here and is over. */
    public record Over(TakenReferral referral) implements Finding {}

    /** A child that is enrolled now. */
    public record EnrolledChild(
            long number, Optional<Person> child, LocalDate born, String group, Instant enrolledAt) {}

    /** What becomes of a departure. */
    public enum LeaveOutcome {
        LEFT,
        LEFT_BEFORE,
        NOT_HERE
    }

    private static final String LEAVE = "leave-kindergarten";

    private final Acts acts;
    private final Applications applications;
    private final Admission admission;
    private final EnrolmentsQueries queries;
    private final ReferralsQueries referrals;

    Enrolments(
            Acts acts,
            Applications applications,
            Admission admission,
            EnrolmentsQueries queries,
            ReferralsQueries referrals) {
        this.acts = acts;
        this.applications = applications;
        this.admission = admission;
        this.queries = queries;
        this.referrals = referrals;
    }

    /**
     * Finds the referral of a child by its IIN. What is live is told before what is over, what is here before what is elsewhere. If anything is
     * told about the child, it is noted that its record was read.
     */
    public Finding find(Territory territory, Iin child, Clerk clerk) {
        return acts.note(db -> {
            var shown = referrals.ofChild(db, territory, child).stream()
                    .filter(KnownReferral::wasShown)
                    .toList();
            var found = nearest(shown, clerk);
            found.ifPresent(known -> queries.noteReading(db, territory, known.application(), clerk));
            return found.<Finding>map(known -> finding(db, territory, known, clerk))
                    .orElseGet(NothingFound::new);
        });
    }

    /** The live referral to this kindergarten, else a live one elsewhere, else the latest one to this kindergarten that is over. */
    private static Optional<KnownReferral> nearest(List<KnownReferral> shown, Clerk clerk) {
        var live = shown.stream().filter(known -> isLive(known, clerk.now())).toList();
        var here = live.stream().filter(known -> isHere(known, clerk)).findFirst();
        return here.or(() -> live.stream().findFirst())
                .or(() -> shown.stream().filter(known -> isHere(known, clerk)).findFirst());
    }

    private Finding finding(ReadDb db, Territory territory, KnownReferral known, Clerk clerk) {
        if (!isHere(known, clerk)) {
            return new ElsewhereReferred();
        }
        var referral = known.of(applications.byId(db, territory, known.application()));
        return isLive(known, clerk.now()) ? new Found(referral) : new Over(referral);
    }

    private static boolean isHere(KnownReferral known, Clerk clerk) {
        return known.kindergarten().equals(clerk.kindergarten());
    }

    private static boolean isLive(KnownReferral known, Instant now) {
        return known.referral().stateAt(now) instanceof ReferralState.Live;
    }

    /** A referral to the kindergarten by its public number, live or over; empty also while it waits for a benefit. */
    public Optional<TakenReferral> toKindergarten(Territory territory, UUID kindergarten, long number) {
        return acts.look(
                territory,
                (db, law) -> referrals
                        .numbered(db, territory, number)
                        .filter(known ->
                                known.wasShown() && known.kindergarten().equals(kindergarten))
                        .map(known -> known.of(applications.byId(db, territory, known.application()))));
    }

    /** All live referrals to the kindergarten, the first to lapse first; those that wait for a benefit are hidden from it. */
    public List<TakenReferral> expected(Territory territory, UUID kindergarten, Instant now) {
        return acts.look(
                territory,
                (db, law) -> referrals.open(db, territory, kindergarten).stream()
                        .filter(known -> known.wasShown() && isLive(known, now))
                        .map(known -> known.of(applications.byId(db, territory, known.application())))
                        .toList());
    }

    /** The children of a group now, in the order of their enrolment numbers. */
    public List<EnrolledChild> enrolled(Territory territory, UUID kindergarten, String group) {
        return acts.look(territory, (db, law) -> queries.enrolled(db, territory, kindergarten, group));
    }

    /** Enrols the child of a referral; empty if there is no such referral. The same key is answered the same for ever. */
    public Optional<EnrolOutcome> enrol(Territory territory, long referral, Clerk clerk) {
        return acts.act(territory, clerk.now(), act -> admission.enrol(act, referral, clerk));
    }

    /** Refuses the child of a referral; empty if there is no such referral. The same key is answered the same for ever. */
    public Optional<RefuseOutcome> refuse(Territory territory, long referral, RefusalReason reason, Clerk clerk) {
        return acts.act(territory, clerk.now(), act -> admission.refuse(act, referral, reason, clerk));
    }

    /** A child leaves the kindergarten; its place is not reported by that. The same key is answered the same for ever. */
    public LeaveOutcome leave(Territory territory, long enrolment, Clerk clerk) {
        var form = new Form(LEAVE, OwnKey.of(clerk.kindergarten(), clerk.key()));
        return acts.act(territory, clerk.now(), act -> {
            if (DoneRequests.answer(act.db(), territory.id(), form).isPresent()) {
                return LeaveOutcome.LEFT;
            }
            var stay = queries.stay(act.db(), territory, clerk.kindergarten(), enrolment);
            if (stay.isEmpty()) {
                return LeaveOutcome.NOT_HERE;
            }
            if (stay.get().over()) {
                return LeaveOutcome.LEFT_BEFORE;
            }
            queries.leave(act.db(), territory, stay.get().id(), act.now());
            DoneRequests.keep(act.db(), territory.id(), form, String.valueOf(enrolment), act.now());
            act.record(List.of(Entry.of(Kind.CHILD_LEFT, Role.KINDERGARTEN)
                    .with("enrolment", enrolment)
                    .with("because", "LEFT")));
            return LeaveOutcome.LEFT;
        });
    }
}
