package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.rulebook.city.audit.Happening.Filed;
import kezek.rulebook.city.audit.Happening.Lane;

/** One application in the auditor's books. */
final class Applicant {

    /** An access: when and in which lane it was given, and what ended it before its window. */
    record Access(Instant from, Lane lane, Optional<Instant> ended) {}

    /** A reservation, held from {@code from} (in) to {@code until} (out); shortened when it is let go. */
    record Hold(long place, Instant from, Instant until) {
        boolean at(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        Hold endedAt(Instant now) {
            return at(now) ? new Hold(place, from, now) : this;
        }
    }

    /** A referral that has not ended. */
    record Referral(long place, Instant taken, Instant until, boolean awaitsBenefit, boolean prolonged) {}

    /** An entry in the stop-list; without {@code until} it has no term. */
    record Stop(Instant from, Optional<Instant> until) {
        boolean at(Instant now) {
            return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
        }

        boolean endsBefore(Stop other) {
            return until.isPresent()
                    && (other.until().isEmpty()
                            || until.get().isBefore(other.until().get()));
        }
    }

    final Filed filed;
    Lane lane;
    boolean certificateConfirmed;
    Optional<Access> access = Optional.empty();
    Optional<Hold> hold = Optional.empty();
    Optional<Referral> referral = Optional.empty();
    Optional<Stop> stop = Optional.empty();
    Optional<Instant> left = Optional.empty();
    private final Map<Long, Instant> heldUntil = new HashMap<>();

    Applicant(Filed filed) {
        this.filed = filed;
        this.lane = filed.lane();
    }

    /** Whether it filed before the other; of one instant the number decides. */
    boolean before(Applicant other) {
        var order = filed.filedAt().compareTo(other.filed.filedAt());
        return order < 0 || (order == 0 && filed.number() < other.filed.number());
    }

    boolean isStopped(Instant now) {
        return stop.filter(entry -> entry.at(now)).isPresent();
    }

    boolean holds(Instant now) {
        return hold.filter(held -> held.at(now)).isPresent();
    }

    /** When it last held the place, or nothing. */
    Optional<Instant> lastHeld(long place) {
        return Optional.ofNullable(heldUntil.get(place));
    }

    void take(Hold held) {
        hold = Optional.of(held);
        heldUntil.put(held.place(), held.until());
    }

    void endHold(Instant now) {
        hold.ifPresent(held -> take(held.endedAt(now)));
    }

    void endAccess(Instant now) {
        access = access.map(
                given -> given.ended().isPresent() ? given : new Access(given.from(), given.lane(), Optional.of(now)));
    }

    /** Of two entries the one that stands longer stays (stop-list page). */
    void stop(Stop entry) {
        var longer = stop.filter(old -> old.at(entry.from())).filter(old -> !old.endsBefore(entry));
        stop = longer.isPresent() ? longer : Optional.of(entry);
    }
}
