package kezek.rulebook.release;

import java.time.Instant;

/** What a territory owes at an instant, whenever it is carried out. Page: rules/release-cycle.md */
public sealed interface CycleEvent {

    /** The instant whose facts hold for the event. */
    Instant at();

    /** Reported places become visible. */
    record PublicationDue(Instant at) implements CycleEvent {}

    /**
     * Published places open to the first in the queue.
     *
     * @param priorityEndsAt when the access that is given here ends
     */
    record OpeningDue(Instant at, Instant priorityEndsAt) implements CycleEvent {}
}
