package kezek.rulebook.city;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.reservation.Reservation;

/** A freed place: a row with what happened to it last. */
final class Place {

    final long id;
    final Group group;
    Instant reportedAt;
    Optional<Instant> recalledAt = Optional.empty();
    Optional<Reservation> lastReservation = Optional.empty();
    Optional<Referral> lastReferral = Optional.empty();

    Place(long id, Group group, Instant reportedAt) {
        this.id = id;
        this.group = group;
        this.reportedAt = reportedAt;
    }

    /** Whether a referral to it is live or has ended in an enrolment. */
    boolean isReferred(Instant now) {
        return lastReferral
                .map(referral -> referral.stateAt(now))
                .filter(state -> state instanceof ReferralState.Live || state instanceof ReferralState.Enrolled)
                .isPresent();
    }
}
