package kezek.rulebook.reservation;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.Release;

/** What must be known to decide who may hold a place. Page: rules/reservation.md */
public record ReserveFacts(AskedPlace place, AskingChild child, TerritoryRules law) {

    /**
     * The place, its row locked.
     *
     * @param lastReservation its latest reservation, live or over, by whichever child
     * @param referred whether a referral to it is live or has ended in an enrolment
     */
    public record AskedPlace(
            Release release,
            AgeGroup group,
            QueueKind kind,
            Optional<Instant> recalledAt,
            Optional<Reservation> lastReservation,
            boolean referred) {

        /** The same place with this as its latest reservation. */
        public AskedPlace heldBy(Reservation reservation) {
            return new AskedPlace(release, group, kind, recalledAt, Optional.of(reservation), referred);
        }
    }

    /**
     * The child.
     *
     * @param access its latest access in this queue, live or over
     * @param lastOfThisPlace its own latest reservation of this place, live or over
     * @param lastElsewhere its latest reservation of another place, live or over
     */
    public record AskingChild(
            QueueStanding standing,
            Optional<Access> access,
            Optional<Reservation> lastOfThisPlace,
            Optional<Reservation> lastElsewhere) {}
}
