package kezek.rulebook.release;

import java.time.Instant;
import java.util.Optional;

/**
 * The right of a child to take any published place that fits it, given at an opening. Live from {@code from} (in) to {@code until} (out), or
 * to what ended it before. Page: rules/release-cycle.md
 *
 * @param from the opening
 * @param until the end of the window
 * @param end what ended it before its window did
 */
public record Access(Instant from, Instant until, Optional<End> end) {

    /** Why an access ended before its window. */
    public enum Cause {
        REFERRAL_TAKEN,
        STOP_LISTED,
        APPLICATION_WITHDRAWN
    }

    /** When and why an access ended before its window. */
    public record End(Instant at, Cause cause) {}

    public Access {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an access ends before it begins: " + from + " … " + until);
        }
        if (end.isPresent() && (end.get().at().isBefore(from) || !end.get().at().isBefore(until))) {
            throw new IllegalArgumentException("an access ended outside its window: " + end.get());
        }
    }

    /** The access that an opening gives, as the calendar now stands. */
    public static Access given(Instant opening, ReleaseCycle cycle) {
        return new Access(opening, cycle.priorityEndOf(opening), Optional.empty());
    }

    /** Whether the child may use it at the instant. */
    public boolean liveAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(end.map(End::at).orElse(until));
    }

    /** Whether its window ran out without a referral; it costs nothing, the child keeps its place in the queue. */
    public boolean unusedAt(Instant now) {
        return end.isEmpty() && !now.isBefore(until);
    }

    /** This access, ended now; one that is over already stays as it is. */
    public Access ended(Instant now, Cause cause) {
        return liveAt(now) ? new Access(from, until, Optional.of(new End(now, cause))) : this;
    }
}
