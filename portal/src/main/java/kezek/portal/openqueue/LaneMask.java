package kezek.portal.openqueue;

import java.util.Map;
import java.util.Set;
import kezek.portal.board.Census;
import kezek.rulebook.queue.Lane;

/**
 * Which lanes of a queue are not named, because a lane of fewer than five children would tell too much of them. A hidden lane never stands
 * alone, or «not named» would be its name and its size the rest of the sum. Which others are hidden with it must not depend on their sizes,
 * because that would tell them: it is both lanes of the benefits or, where that is not enough, all three. What the order itself tells remains:
 * see docs/personal-data.md.
 *
 * @param hidden none, the two lanes of the benefits, or all
 */
record LaneMask(Set<Lane> hidden) {

    /** The fewest children of a lane that is named, as in all open data (docs/personal-data.md). */
    static final int FEWEST = 5;

    private static final Set<Lane> BENEFITS = Set.of(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY);

    LaneMask {
        hidden = Set.copyOf(hidden);
    }

    /** The mask of a queue whose line has so many children in each lane, holders included. */
    static LaneMask of(Map<Lane, Integer> children) {
        var outOfTurn = children.getOrDefault(Lane.OUT_OF_TURN, 0);
        var firstPriority = children.getOrDefault(Lane.FIRST_PRIORITY, 0);
        var ordinary = children.getOrDefault(Lane.ORDINARY, 0);
        if (!isSmall(outOfTurn) && !isSmall(firstPriority) && !isSmall(ordinary)) {
            return new LaneMask(Set.of());
        }
        return new LaneMask(isSmall(ordinary) || isSmall(outOfTurn + firstPriority) ? Set.of(Lane.values()) : BENEFITS);
    }

    static LaneMask of(Census census) {
        return of(census.lanes());
    }

    /** Whether a lane is named. */
    boolean shows(Lane lane) {
        return !hidden.contains(lane);
    }

    /** Nobody is not few: that a lane is empty tells of no child. */
    private static boolean isSmall(int children) {
        return children > 0 && children < FEWEST;
    }
}
