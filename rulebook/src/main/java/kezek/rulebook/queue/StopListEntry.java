package kezek.rulebook.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * An application's entry in the stop-list, not restored so far: while it stands no place is given to the child, and the application keeps its
 * date and number. An application has at most one. Page: rules/stop-list.md
 *
 * @param from in
 * @param until out; empty if and only if the cause has no term
 */
public record StopListEntry(StopListCause cause, Instant from, Optional<Instant> until) {

    public StopListEntry {
        if (cause.hasTerm() != until.isPresent()) {
            throw new IllegalArgumentException(
                    "an entry ends by itself if its cause has a term: " + cause + ", " + until);
        }
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("an entry lasts: " + from + " … " + until.get());
        }
    }

    /** Whether the child is in the stop-list at this instant. */
    public boolean standsAt(Instant now) {
        return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
    }

    /** What the entry does to the child's access and reservation. */
    public LineExit exit() {
        return new LineExit(LineExit.Cause.STOP_LISTED, from);
    }

    private boolean endsAfter(StopListEntry other) {
        return until.isEmpty()
                || other.until().isPresent()
                        && until.get().isAfter(other.until().get());
    }

    /** The one entry that stands when a new cause meets this one: whichever ends later, this one if both end together. */
    public StopListEntry joinedBy(StopListEntry newer) {
        return newer.endsAfter(this) && !endsAfter(newer) ? newer : this;
    }
}
