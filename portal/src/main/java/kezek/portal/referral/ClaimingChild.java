package kezek.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.rulebook.release.Access;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;

/**
 * A child while claims for it are decided.
 *
 * @param standing where it stands, without its number
 * @param access the latest one
 * @param own all its reservations, the live one first, then the latest
 */
record ClaimingChild(QueueStanding standing, Optional<Access> access, List<Own> own) {

    /**
     * A reservation of the child.
     *
     * @param place the public number of its place
     * @param key to which it was given; keys hold their application ({@link OwnKey}), so nobody else has it
     */
    record Own(long place, UUID key, Reservation reservation) {}

    ClaimingChild {
        own = new ArrayList<>(own);
    }

    /** What a key was given, now or before, as it was given. */
    Optional<Reservation> given(UUID key) {
        return own.stream()
                .filter(one -> one.key().equals(key))
                .map(one -> new Reservation(
                        one.reservation().from(), one.reservation().until(), Optional.empty()))
                .findFirst();
    }

    /** As it asks for a place. */
    AskingChild asking(long place) {
        return new AskingChild(standing, access, last(place, true), last(place, false));
    }

    /** The child's own latest reservation of this place, or of the other ones. */
    private Optional<Reservation> last(long place, boolean ofThis) {
        return own.stream()
                .filter(one -> (one.place() == place) == ofThis)
                .map(Own::reservation)
                .findFirst();
    }

    /** From here on it holds a place. */
    void hold(long place, UUID key, Reservation reservation) {
        own.addFirst(new Own(place, key, reservation));
    }
}
