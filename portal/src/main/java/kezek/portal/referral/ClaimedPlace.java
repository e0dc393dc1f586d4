package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import kezek.rulebook.release.PlacePhase;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;

/**
 * A place while claims for it are decided.
 *
 * @param number its public number
 */
record ClaimedPlace(long number, AskedPlace asked) {

    /** Those first that were published first. */
    static final Comparator<ClaimedPlace> TRIED = Comparator.<ClaimedPlace, Instant>comparing(
                    place -> place.asked().release().publishedAt())
            .thenComparing(ClaimedPlace::number);

    /** As it is published and can be looked at, whether or not anybody may take it. */
    boolean isShown(Instant now) {
        return !(PlacePhase.at(asked.release(), now) instanceof PlacePhase.Reported);
    }

    /** The same place, held from now on. */
    ClaimedPlace heldBy(Reservation reservation) {
        return new ClaimedPlace(number, asked.heldBy(reservation));
    }
}
