package kezek.portal.openqueue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.portal.board.Census;
import kezek.rulebook.queue.Lane;

/**
 * Which lanes of a queue are not named, because a lane of fewer than five children would tell too much of them. A hidden lane never stands
 * alone, or «not named» would be its name and its size the rest of the sum: another one is hidden with it, together at least five children. An
 * empty lane is hidden too where any is, because its zero would narrow the guess. What the order itself tells remains: see docs/personal-data.md.
 *
 * @param hidden none, or at least two lanes
 */
record LaneMask(Set<Lane> hidden) {

    /** The fewest children of a lane that is named; k-anonymity of open data (docs/personal-data.md). */
    static final int FEWEST = 5;

    LaneMask {
        hidden = Set.copyOf(hidden);
    }

    /** The mask of a queue whose line has so many children in each lane, holders included. */
    static LaneMask of(Map<Lane, Integer> children) {
        var hidden = EnumSet.noneOf(Lane.class);
        var next = smallest(children, hidden);
        while (next.isPresent() && (isSmall(children.getOrDefault(next.get(), 0)) || standsAlone(children, hidden))) {
            hidden.add(next.get());
            next = smallest(children, hidden);
        }
        if (!hidden.isEmpty()) {
            children.forEach((lane, count) -> {
                if (count == 0) {
                    hidden.add(lane);
                }
            });
        }
        return new LaneMask(hidden);
    }

    static LaneMask of(Census census) {
        return of(census.lanes());
    }

    /** Whether a lane is named. */
    boolean shows(Lane lane) {
        return !hidden.contains(lane);
    }

    private static boolean isSmall(int count) {
        return count < FEWEST;
    }

    private static boolean standsAlone(Map<Lane, Integer> children, Set<Lane> hidden) {
        return !hidden.isEmpty()
                && (hidden.size() == 1
                        || isSmall(hidden.stream()
                                .mapToInt(lane -> children.getOrDefault(lane, 0))
                                .sum()));
    }

    private static Optional<Lane> smallest(Map<Lane, Integer> children, Set<Lane> hidden) {
        return children.keySet().stream()
                .filter(lane -> children.getOrDefault(lane, 0) > 0 && !hidden.contains(lane))
                .min(Comparator.<Lane>comparingInt(lane -> children.getOrDefault(lane, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
