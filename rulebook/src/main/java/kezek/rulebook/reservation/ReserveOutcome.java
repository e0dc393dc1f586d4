package kezek.rulebook.reservation;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/**
 * The answers when a parent wants to hold a place. Where several refusals are true, the parent hears the first of this list, so that nobody
 * waits, or gives something up, for a place that it could not have anyway:
 *
 * <ol>
 *   <li>where the child stands, for it holds at every place: {@link NotInQueue}, {@link HasReferral}, {@link InStopList};
 *   <li>{@link HoldsThisPlace}, which is good news;
 *   <li>{@link NotPublished}: nothing else is said about a place that nobody may see yet;
 *   <li>what never changes: {@link KindDoesNotFit}, {@link TooYoung}, {@link AgeDoesNotFit};
 *   <li>a place that is gone: {@link PlaceRecalled}, {@link PlaceTaken} by a referral;
 *   <li>what passes by itself, the longest wait first: {@link NotOpenYet}, {@link NotYourTurn}, {@link Frozen}, {@link PlaceTaken} for
 *       minutes, {@link SamePlaceTooSoon};
 *   <li>what the parent can mend at once, at a price: {@link HoldsAnotherPlace}.
 * </ol>
 *
 * Page: rules/reservation.md
 */
public sealed interface ReserveOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "reservation";
    }

    /** The place is held for the child. */
    record Reserved(Reservation reservation) implements ReserveOutcome {}

    /** The application does not stand in a queue: withdrawn, enrolled, or ended at school age. */
    record NotInQueue() implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "queue-order";
        }
    }

    /** The application has a live referral, until {@code until} if nothing else ends it. */
    record HasReferral(Instant until) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "referral-term";
        }
    }

    /** The application is in the stop-list: until an instant, or until the parent restores it. */
    record InStopList(Optional<Instant> until) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "stop-list";
        }
    }

    /** The child holds this very place already. */
    record HoldsThisPlace(Instant until) implements ReserveOutcome, Refusal {}

    /** No such place is published. */
    record NotPublished() implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "release-cycle";
        }
    }

    /** The place belongs to another kind of queue. */
    record KindDoesNotFit(QueueKind place, QueueKind queue) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "queue-order";
        }
    }

    /** The child is below the smallest age at which places are given; ages in years as the law counts them for this place. */
    record TooYoung(int age, int smallest) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "age-group";
        }
    }

    /** The group is of another age; the age in years as the law counts it for this place. */
    record AgeDoesNotFit(int age, AgeGroup group) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "age-group";
        }
    }

    /** The kindergarten took the place back. */
    record PlaceRecalled(Instant at) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "release-cycle";
        }
    }

    /** The place can be looked at only. */
    record NotOpenYet(Instant opensAt) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "release-cycle";
        }
    }

    /** Those before the child choose first; what they leave is for everyone. */
    record NotYourTurn(int position, Instant everyoneFrom) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "queue-order";
        }
    }

    /** The territory gives no places in these days. */
    record Frozen(Instant until) implements ReserveOutcome, Refusal {
        @Override
        public String rulePage() {
            return "release-cycle";
        }
    }

    /** Another child has the place: for good, or until an instant at which it may come free. */
    record PlaceTaken(Optional<Instant> perhapsFreeFrom) implements ReserveOutcome, Refusal {}

    /** The child held this place a moment ago; others come first for a short while. */
    record SamePlaceTooSoon(Instant from) implements ReserveOutcome, Refusal {}

    /** The child holds another place; it has to let that go first. */
    record HoldsAnotherPlace(Instant until) implements ReserveOutcome, Refusal {}
}
