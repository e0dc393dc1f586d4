package kezek.rulebook.reservation;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.PlacePhase;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.QueueStanding.InLine;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;

/** One waiting child asks for one place: the refusals of {@link ReserveOutcome}, in its order. */
record PlaceRequest(ReserveFacts facts, InLine waiting, Instant now) {

    /** The first refusal that is true; empty if the child may hold the place. */
    Optional<ReserveOutcome> refusal() {
        return held().or(this::hidden)
                .or(this::unfit)
                .or(this::gone)
                .or(this::closed)
                .or(this::taken)
                .or(this::tooSoon)
                .or(this::elsewhere);
    }

    private Optional<ReserveOutcome> held() {
        return facts.child()
                .lastOfThisPlace()
                .filter(own -> own.liveAt(now))
                .map(own -> new ReserveOutcome.HoldsThisPlace(own.until()));
    }

    private Optional<ReserveOutcome> hidden() {
        return phase() instanceof PlacePhase.Reported
                ? Optional.of(new ReserveOutcome.NotPublished())
                : Optional.empty();
    }

    private Optional<ReserveOutcome> unfit() {
        var rules = facts.law().at(now).age();
        var age = age();
        if (waiting.kind() != place().kind()) {
            return Optional.of(new ReserveOutcome.KindDoesNotFit(place().kind(), waiting.kind()));
        }
        if (!AgeThatCounts.mayReceivePlace(age, rules)) {
            return Optional.of(new ReserveOutcome.TooYoung(age, rules.smallest()));
        }
        return place().group().covers(age)
                ? Optional.empty()
                : Optional.of(new ReserveOutcome.AgeDoesNotFit(age, place().group()));
    }

    /** The school year that decides is that of the day on which the place was reported, however late it is asked for. */
    private int age() {
        var reportedOn = facts.law().calendar().dateOf(place().release().reportedAt());
        return AgeThatCounts.of(waiting.birthYear(), SchoolYear.decidingOn(reportedOn));
    }

    private Optional<ReserveOutcome> gone() {
        var recalled = place().recalledAt().filter(at -> !now.isBefore(at));
        if (recalled.isPresent()) {
            return recalled.map(ReserveOutcome.PlaceRecalled::new);
        }
        return place().referred() ? Optional.of(new ReserveOutcome.PlaceTaken(Optional.empty())) : Optional.empty();
    }

    private Optional<ReserveOutcome> closed() {
        return switch (phase()) {
            case PlacePhase.Reported reported -> throw new IllegalStateException("hidden() comes before: " + reported);
            case PlacePhase.Announced(var opensAt) -> Optional.of(new ReserveOutcome.NotOpenYet(opensAt));
            case PlacePhase.FirstInQueue(var until) -> hasAccess() ? frozen() : notYourTurn(until);
            case PlacePhase.Everyone() -> frozen();
        };
    }

    private boolean hasAccess() {
        return facts.child().access().filter(access -> access.liveAt(now)).isPresent();
    }

    private Optional<ReserveOutcome> notYourTurn(Instant everyoneFrom) {
        return Optional.of(new ReserveOutcome.NotYourTurn(waiting.position(), everyoneFrom));
    }

    private Optional<ReserveOutcome> frozen() {
        return ReleaseCycle.of(facts.law()).frozenUntil(now).map(ReserveOutcome.Frozen::new);
    }

    private Optional<ReserveOutcome> taken() {
        return place().lastReservation()
                .filter(reservation -> reservation.liveAt(now))
                .map(reservation -> new ReserveOutcome.PlaceTaken(Optional.of(reservation.until())));
    }

    private Optional<ReserveOutcome> tooSoon() {
        return facts.child()
                .lastOfThisPlace()
                .map(own -> own.samePlaceFrom(facts.law().at(now).reservation()))
                .filter(now::isBefore)
                .map(ReserveOutcome.SamePlaceTooSoon::new);
    }

    private Optional<ReserveOutcome> elsewhere() {
        return facts.child()
                .lastElsewhere()
                .filter(other -> other.liveAt(now))
                .map(other -> new ReserveOutcome.HoldsAnotherPlace(other.until()));
    }

    private PlacePhase phase() {
        return PlacePhase.at(place().release(), now);
    }

    private AskedPlace place() {
        return facts.place();
    }
}
