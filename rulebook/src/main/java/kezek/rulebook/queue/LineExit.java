package kezek.rulebook.queue;

import java.time.Instant;

/**
 * A child leaves the line of those who may take a place: from that instant its access and its reservation end, unspent. Page:
 * rules/stop-list.md
 */
public record LineExit(Cause cause, Instant at) {

    /** Why a child leaves the line. */
    public enum Cause {
        STOP_LISTED,
        WITHDRAWN,
        /** The access rested on a benefit that the department did not confirm; else a false claim would outrun the queue. */
        BENEFIT_REJECTED
    }

    /** When an access or a reservation ends (out) that would end at {@code ownEnd}: then, or with the exit if that comes first. */
    public Instant endOf(Instant ownEnd) {
        return at.isBefore(ownEnd) ? at : ownEnd;
    }
}
