package kezek.portal.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.places.GroupName;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;

/**
 * A freed place as a {@link Shelf} knows it.
 *
 * @param number its public number
 * @param publishedAt when it was published, if it was
 * @param openedAt when it opened, if it did
 * @param asked what the rule needs, as the calendar now stands
 */
record ShelvedPlace(
        long number, GroupName group, Optional<Instant> publishedAt, Optional<Instant> openedAt, AskedPlace asked) {

    /** A place that has just been reported; its release is not known before {@link #under}. */
    static ShelvedPlace reported(long number, GroupName group, AgeGroup ages, QueueKind kind, Instant at) {
        var unknown = new Release(at, at.plusNanos(1), at.plusNanos(2), at.plusNanos(3));
        var asked = new AskedPlace(unknown, ages, kind, Optional.empty(), Optional.empty(), false);
        return new ShelvedPlace(number, group, Optional.empty(), Optional.empty(), asked);
    }

    /** From when people see it. */
    Instant shownAt() {
        return asked.release().publishedAt();
    }

    /** What has happened happened when it did; what is to come follows the calendar as it now stands. */
    ShelvedPlace under(ReleaseCycle cycle) {
        var reported = asked.release().reportedAt();
        var published = publishedAt.orElseGet(() -> cycle.publicationAfter(reported));
        var opens = openedAt.orElseGet(() -> cycle.openingAfter(published));
        return with(new AskedPlace(
                new Release(reported, published, opens, cycle.priorityEndOf(opens)),
                asked.group(),
                asked.kind(),
                asked.recalledAt(),
                asked.lastReservation(),
                asked.referred()));
    }

    ShelvedPlace published(Instant at) {
        return new ShelvedPlace(number, group, Optional.of(at), openedAt, asked);
    }

    ShelvedPlace opened(Instant at) {
        return new ShelvedPlace(number, group, publishedAt, Optional.of(at), asked);
    }

    ShelvedPlace recalled(Instant at) {
        return with(new AskedPlace(
                asked.release(), asked.group(), asked.kind(), Optional.of(at), asked.lastReservation(), false));
    }

    /** A referral was issued to it. */
    ShelvedPlace taken() {
        return with(new AskedPlace(
                asked.release(), asked.group(), asked.kind(), asked.recalledAt(), asked.lastReservation(), true));
    }

    /** Whether a reservation of it stands that nobody has ended, over by now or not. */
    boolean isHeld() {
        return asked.lastReservation().filter(last -> last.closedAt().isEmpty()).isPresent();
    }

    ShelvedPlace heldBy(Reservation reservation) {
        return with(asked.heldBy(reservation));
    }

    private ShelvedPlace with(AskedPlace changed) {
        return new ShelvedPlace(number, group, publishedAt, openedAt, changed);
    }
}
