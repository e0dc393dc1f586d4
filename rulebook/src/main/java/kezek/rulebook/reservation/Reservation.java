package kezek.rulebook.reservation;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.Rules.ReservationRules;

/**
 * A place held for one child while its parent takes the referral: from {@code from} (in) to {@code until} (out), or to what closed it before.
 * A place has at most one live reservation, and so has an application. Page: rules/reservation.md
 *
 * @param closedAt when it was cancelled, used for a referral, or the child left the line
 */
public record Reservation(Instant from, Instant until, Optional<Instant> closedAt) {

    public Reservation {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a reservation ends before it begins: " + from + " … " + until);
        }
        if (closedAt.isPresent()
                && (closedAt.get().isBefore(from) || closedAt.get().isAfter(until))) {
            throw new IllegalArgumentException("a reservation was closed outside its time: " + closedAt.get());
        }
    }

    /** Decides whether a child may hold a place from now on; the order of the refusals is the one of {@link ReserveOutcome}. */
    public static ReserveOutcome request(ReserveFacts facts, Instant now) {
        return switch (facts.child().standing()) {
            case QueueStanding.OutOfQueue() -> new ReserveOutcome.NotInQueue();
            case QueueStanding.WithReferral(var until) -> new ReserveOutcome.HasReferral(until);
            case QueueStanding.StopListed(var until) -> new ReserveOutcome.InStopList(until);
            case QueueStanding.InLine waiting ->
                new PlaceRequest(facts, waiting, now).refusal().orElseGet(() -> reserved(facts, now));
        };
    }

    private static ReserveOutcome reserved(ReserveFacts facts, Instant now) {
        var length = facts.law().at(now).reservation().length();
        return new ReserveOutcome.Reserved(new Reservation(now, now.plus(length), Optional.empty()));
    }

    /** When it is over: closed, or lapsed at its end. */
    public Instant endsAt() {
        return closedAt.orElse(until);
    }

    /** Whether it holds the place at the instant. */
    public boolean liveAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(endsAt());
    }

    /** From when the same child may hold the same place again. */
    public Instant samePlaceFrom(ReservationRules rules) {
        return endsAt().plus(rules.pauseBeforeSamePlace());
    }

    /** This reservation, closed now; one that is over already stays as it is. */
    public Reservation closed(Instant now) {
        return liveAt(now) ? new Reservation(from, until, Optional.of(now)) : this;
    }

    /** The parent lets the place go; others may take it at once, and the access stays as it was. */
    public CancelOutcome cancel(ReservationRules rules, Instant now) {
        if (!liveAt(now)) {
            return new CancelOutcome.ReservationOver(endsAt());
        }
        var closed = closed(now);
        return new CancelOutcome.ReservationCancelled(closed, closed.samePlaceFrom(rules));
    }
}
