package kezek.rulebook.reservation;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.queue.QueueKind;

/**
 * Where an application of the territory stands at the instant of asking, as far as taking a place goes: a stop-list entry or a referral that
 * is over by then does not count. Page: rules/reservation.md
 */
public sealed interface QueueStanding {

    /**
     * In the line.
     *
     * @param position its number in the line, from 1
     */
    record InLine(QueueKind kind, int birthYear, int position) implements QueueStanding {}

    /** In the stop-list: until an instant, or until the parent restores it. */
    record StopListed(Optional<Instant> until) implements QueueStanding {}

    /** With a live referral. */
    record WithReferral(Instant until) implements QueueStanding {}

    /** In no queue of the territory: withdrawn, enrolled, ended at school age. */
    record OutOfQueue() implements QueueStanding {}
}
