package kezek.rulebook.queue;

import java.time.Instant;

/** What follows when a parent asks to leave the stop-list. Page: rules/stop-list.md */
public sealed interface RestoreOutcome {

    /** The child waits again from this instant, at the date and number of its application. */
    record Restored(Instant at) implements RestoreOutcome {}

    /** Refused: the entry ends by itself at this instant, and parents do not bring that forward here. */
    record EndsByItself(Instant until) implements RestoreOutcome {}

    /** Refused: the child is not in the stop-list. */
    record NotStopListed() implements RestoreOutcome {}
}
