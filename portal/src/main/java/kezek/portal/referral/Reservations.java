package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.territory.Territory;
import kezek.rulebook.release.Access;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.stereotype.Component;

/** A family holds a place for some minutes. Page: rules/reservation.md */
@Component
public class Reservations {

    /** The places whose kind and ages fit the application, announced or open, by kindergarten, group and number. */
    public List<OfferedPlace> fitting(Territory territory, Application application, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The access that an opening gave the application, if it lives now. */
    public Optional<Access> access(Territory territory, Application application, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The place that the application holds now. */
    public Optional<HeldPlace> held(Territory territory, Application application, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * Holds one of the free places of a group. If the first cannot be had, the next is tried; a refusal is that of the place that comes nearest.
     * The same key is answered with the same reservation for ever.
     *
     * @return empty if the territory has no such group
     */
    public Optional<ReserveOutcome> reserve(
            Territory territory, Application application, GroupName group, UUID key, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Lets the held place go; the access stays. */
    public Optional<CancelOutcome> cancel(Territory territory, Application application, UUID reservation, Instant now) {
        throw new UnsupportedOperationException();
    }
}
