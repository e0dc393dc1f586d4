package kezek.portal.cabinet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.counter.Reply;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.referral.Reservations;
import kezek.portal.territory.Territory;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.stereotype.Component;

/** How pages and programs of families come to the counter: at the pace of people. */
@Component
class PlaceClaims {

    private final Reservations reservations;
    private final OwnApplications applications;
    private final Pace pace;

    PlaceClaims(Reservations reservations, OwnApplications applications, Pace pace) {
        this.reservations = reservations;
        this.applications = applications;
        this.pace = pace;
    }

    /** As {@link Reservations#reserve}, unless the family claims too often. */
    Reply<Optional<ReserveOutcome>> reserve(
            Territory territory, Application application, GroupName group, UUID key, Instant now) {
        return pace.admits(application.id(), applications.phone(territory, application), key)
                ? reservations.reserve(territory, application, group, key, now)
                : new Reply.TooOften<>();
    }

    /** As {@link Reservations#cancel}. */
    Reply<Optional<CancelOutcome>> cancel(Territory territory, Application application, UUID reservation, Instant now) {
        return reservations.cancel(territory, application, reservation, now);
    }

    /** As {@link Reservations#withKey}. */
    Optional<UUID> withKey(Territory territory, Application application, UUID key) {
        return reservations.withKey(territory, application, key);
    }
}
