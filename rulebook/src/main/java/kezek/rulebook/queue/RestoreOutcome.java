package kezek.rulebook.queue;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** What follows when a parent asks to leave the stop-list. Page: rules/stop-list.md */
public sealed interface RestoreOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "stop-list";
    }

    /** The child waits again from this instant, at the date and number of its application. */
    record Restored(Instant at) implements RestoreOutcome {}

    /** The entry ends by itself at this instant, and parents do not bring that forward here. */
    record EndsByItself(Instant until) implements RestoreOutcome, Refusal {}

    /** The child is not in the stop-list. */
    record NotStopListed() implements RestoreOutcome, Refusal {}
}
