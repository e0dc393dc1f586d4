package kezek.rulebook.queue;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The memory of a line: how many ordinary children were given access since the last first-priority child was. Only accesses given at an
 * opening move it; first-come referrals, withdrawals, lapses and enrolments do not. Page: rules/queue-order.md
 *
 * @param ordinarySinceFirstPriority the turn itself, from 0 to the ratio, both in
 * @param ordinaryPerFirstPriority the ratio: how many ordinary children follow one first-priority child, at least 1
 */
public record Turn(int ordinarySinceFirstPriority, int ordinaryPerFirstPriority) {

    public Turn {
        if (ordinaryPerFirstPriority < 1) {
            throw new IllegalArgumentException(
                    "at least one ordinary child follows a first-priority child: " + ordinaryPerFirstPriority);
        }
        if (ordinarySinceFirstPriority < 0 || ordinarySinceFirstPriority > ordinaryPerFirstPriority) {
            throw new IllegalArgumentException(
                    "a turn lies between 0 and " + ordinaryPerFirstPriority + ": " + ordinarySinceFirstPriority);
        }
    }

    /** The turn of a new line: a first-priority child is next, as the leaflet of 2019 prints the order. */
    public static Turn start(int ordinaryPerFirstPriority) {
        return new Turn(ordinaryPerFirstPriority, ordinaryPerFirstPriority);
    }

    /** The turn after a child of this lane was given access at an opening; a child out of turn leaves it as it is. */
    public Turn after(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> this;
            case FIRST_PRIORITY -> new Turn(0, ordinaryPerFirstPriority);
            case ORDINARY ->
                new Turn(Math.min(ordinaryPerFirstPriority, ordinarySinceFirstPriority + 1), ordinaryPerFirstPriority);
        };
    }

    /**
     * The lane whose first child is next; empty if nobody waits.
     *
     * @param waits whether a child waits in a lane
     */
    public Optional<Lane> next(Predicate<Lane> waits) {
        if (waits.test(Lane.OUT_OF_TURN)) {
            return Optional.of(Lane.OUT_OF_TURN);
        }
        var ordinaryWaits = waits.test(Lane.ORDINARY);
        var firstPriorityIsDue = ordinarySinceFirstPriority == ordinaryPerFirstPriority || !ordinaryWaits;
        if (firstPriorityIsDue && waits.test(Lane.FIRST_PRIORITY)) {
            return Optional.of(Lane.FIRST_PRIORITY);
        }
        return ordinaryWaits ? Optional.of(Lane.ORDINARY) : Optional.empty();
    }

    /** The same memory under another ratio; what exceeds a smaller ratio means that a first-priority child is next. */
    public Turn underRatio(int ordinaryPerFirstPriority) {
        return new Turn(Math.min(ordinarySinceFirstPriority, ordinaryPerFirstPriority), ordinaryPerFirstPriority);
    }
}
