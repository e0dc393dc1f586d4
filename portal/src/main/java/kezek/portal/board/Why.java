package kezek.portal.board;

import java.util.Optional;

/** Why the number of a child changed: what happened to an application of its line, or to the line itself. Page: rules/queue-order.md */
public enum Why {
    /** It came into the queue. */
    REGISTERED,
    /** It left the queue because the child was enrolled. */
    ENROLLED,
    /** Its family took it back. */
    WITHDRAWN,
    /** Its child has reached school age. */
    SCHOOL_AGE,
    /** It should not have been in the queue; the mistake was mended. */
    CORRECTED,
    STOP_LISTED,
    /** It came back from the stop-list, to its own place. */
    RESTORED,
    /** An opening gave it access, so it stands among those who choose. */
    TURN_CAME,
    /** It took a place that was open to everyone. */
    TOOK_A_PLACE,
    /** It does not hold anything any more and waits again, at its own place. */
    WAITS_AGAIN,
    LANE_CHANGED,
    /** Nobody went anywhere: other rules came into force, or an opening began to count anew. */
    RULES;

    /**
     * Why an application went from one part of the line to another.
     *
     * @param said what the entry of the journal says of its own
     */
    static Why of(Why said, Optional<Part> from, Optional<Part> to) {
        if (to.isEmpty()) {
            return said.ends() ? said : from.isEmpty() ? RULES : STOP_LISTED;
        }
        if (from.isEmpty()) {
            return said == REGISTERED ? REGISTERED : RESTORED;
        }
        if (to.get() == Part.HOLDERS) {
            return said == TOOK_A_PLACE ? TOOK_A_PLACE : TURN_CAME;
        }
        return from.get() == Part.HOLDERS || from.equals(to) ? WAITS_AGAIN : LANE_CHANGED;
    }

    /** Whether the application has left its queue for good. */
    boolean ends() {
        return switch (this) {
            case ENROLLED, WITHDRAWN, SCHOOL_AGE, CORRECTED -> true;
            case REGISTERED, STOP_LISTED, RESTORED, TURN_CAME, TOOK_A_PLACE, WAITS_AGAIN, LANE_CHANGED, RULES -> false;
        };
    }
}
