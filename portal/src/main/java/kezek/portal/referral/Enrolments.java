package kezek.portal.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.queue.Person;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.referral.EnrolOutcome;
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

    /** Finds the referral of a child by its IIN, and notes that its record was read. */
    public Finding find(Territory territory, Iin child, Clerk clerk) {
        throw new UnsupportedOperationException();
    }

    /** All live referrals to the kindergarten, the first to lapse first. */
    public List<TakenReferral> expected(Territory territory, UUID kindergarten, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The children of a group now, in the order of their enrolment numbers. */
    public List<EnrolledChild> enrolled(Territory territory, UUID kindergarten, String group) {
        throw new UnsupportedOperationException();
    }

    /** Enrols the child of a referral; empty if there is no such referral. */
    public Optional<EnrolOutcome> enrol(Territory territory, long referral, Clerk clerk) {
        throw new UnsupportedOperationException();
    }

    /** Refuses the child of a referral; empty if there is no such referral. */
    public Optional<RefuseOutcome> refuse(Territory territory, long referral, RefusalReason reason, Clerk clerk) {
        throw new UnsupportedOperationException();
    }

    /** A child leaves the kindergarten; its place is not reported by that. */
    public LeaveOutcome leave(Territory territory, long enrolment, Clerk clerk) {
        throw new UnsupportedOperationException();
    }
}
