package kezek.rulebook.release;

import java.time.Instant;
import java.util.Optional;

/**
 * The right of a child to take any published place that fits it, given at an opening. Live from {@code from} (in) to {@code until} (out), or
 * to what ended it before. Page: rules/release-cycle.md
 *
 * @param from the opening
 * @param until the end of the window, as the calendar now stands
 * @param endedAt when a referral ended it, or the child left the line: stop-list, withdrawal, a benefit that was rejected
 */
public record Access(Instant from, Instant until, Optional<Instant> endedAt) {

    public Access {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an access ends before it begins: " + from + " … " + until);
        }
        // Not against the end: a calendar that is corrected later moves that, and what was done stays done.
        if (endedAt.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("an access ended before it began: " + endedAt.get());
        }
    }

    /** The access that an opening gives, as the calendar now stands. */
    public static Access given(Instant opening, ReleaseCycle cycle) {
        return new Access(opening, cycle.priorityEndOf(opening), Optional.empty());
    }

    /** Whether the child may use it at the instant. */
    public boolean liveAt(Instant now) {
        return !now.isBefore(from)
                && now.isBefore(until)
                && endedAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Whether its window ran out before anything ended it; that costs nothing, the child keeps its place in the queue. */
    public boolean unusedAt(Instant now) {
        return !now.isBefore(until) && endedAt.filter(until::isAfter).isEmpty();
    }

    /** This access, ended now; one that is over already stays as it is. */
    public Access ended(Instant now) {
        return liveAt(now) ? new Access(from, until, Optional.of(now)) : this;
    }
}
