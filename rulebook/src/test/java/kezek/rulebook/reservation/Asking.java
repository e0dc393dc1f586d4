package kezek.rulebook.reservation;

import static kezek.rulebook.RowTimes.instant;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.RowTimes;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;

/**
 * A child that may hold a place, changed step by step: born in 2016, number 7 in its queue; the place of a 3–4 group was reported on Thursday
 * 12.09.2019 at 12:00, so it opened on Friday 13.09.2019 at 07:00 with a priority to Wednesday 18.09.2019, 07:00.
 */
record Asking(AskedPlace place, AskingChild child, TerritoryRules law) {

    static Asking entitled() {
        var release = ReleaseCycle.of(RowTimes.law()).of(instant("12.09.2019 12:00"));
        var place = new AskedPlace(
                release, new AgeGroup(3, 4), QueueKind.ORDINARY, Optional.empty(), Optional.empty(), false);
        var child = new AskingChild(
                new QueueStanding.InLine(QueueKind.ORDINARY, 2016, 7),
                Optional.of(new Access(release.opensAt(), release.priorityEndsAt(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
        return new Asking(place, child, RowTimes.law());
    }

    ReserveOutcome at(Instant now) {
        return Reservation.request(new ReserveFacts(place, child, law), now);
    }

    ReserveOutcome at(String now) {
        return at(instant(now));
    }

    Asking release(Release release) {
        return place(release, place.group(), place.kind());
    }

    Asking group(AgeGroup group) {
        return place(place.release(), group, place.kind());
    }

    Asking kind(QueueKind kind) {
        return place(place.release(), place.group(), kind);
    }

    private Asking place(Release release, AgeGroup group, QueueKind kind) {
        return with(
                new AskedPlace(release, group, kind, place.recalledAt(), place.lastReservation(), place.referred()));
    }

    Asking recalledAt(Optional<Instant> recalledAt) {
        return with(new AskedPlace(
                place.release(), place.group(), place.kind(), recalledAt, place.lastReservation(), place.referred()));
    }

    Asking lastReservation(Optional<Reservation> reservation) {
        return with(new AskedPlace(
                place.release(), place.group(), place.kind(), place.recalledAt(), reservation, place.referred()));
    }

    Asking referred(boolean referred) {
        return with(new AskedPlace(
                place.release(), place.group(), place.kind(), place.recalledAt(), place.lastReservation(), referred));
    }

    Asking standing(QueueStanding standing) {
        return with(new AskingChild(standing, child.access(), child.lastOfThisPlace(), child.lastElsewhere()));
    }

    Asking access(Optional<Access> access) {
        return with(new AskingChild(child.standing(), access, child.lastOfThisPlace(), child.lastElsewhere()));
    }

    Asking lastOfThisPlace(Optional<Reservation> own) {
        return with(new AskingChild(child.standing(), child.access(), own, child.lastElsewhere()));
    }

    Asking lastElsewhere(Optional<Reservation> other) {
        return with(new AskingChild(child.standing(), child.access(), child.lastOfThisPlace(), other));
    }

    Asking under(TerritoryRules other) {
        return new Asking(place, child, other);
    }

    private Asking with(AskedPlace changed) {
        return new Asking(changed, child, law);
    }

    private Asking with(AskingChild changed) {
        return new Asking(place, changed, law);
    }
}
