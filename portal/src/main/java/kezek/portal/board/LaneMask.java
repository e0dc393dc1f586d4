package kezek.portal.board;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kezek.rulebook.queue.Lane;

/**
 * Which lanes of a queue are not named to the public, because a lane of fewer than five children would tell too much of them. A hidden lane
 * never stands alone, or «not named» would be its name and its size the rest of the sum: another one is hidden with it, together at least five
 * children. An empty lane is hidden too where any is, because its zero would narrow the guess.
 *
 * @param hidden none, or at least two lanes
 */
public record LaneMask(Set<Lane> hidden) {

    /** The fewest children of a lane that is named; k-anonymity of open data (docs/personal-data.md). */
    static final int FEWEST = 5;

    public LaneMask {
        hidden = Set.copyOf(hidden);
    }

    /** The mask of a queue with so many children in each of its lanes. */
    public static LaneMask of(ToIntFunction<Lane> children) {
        var hidden = EnumSet.noneOf(Lane.class);
        var next = smallest(children, hidden);
        while (next.isPresent() && (children.applyAsInt(next.get()) < FEWEST || standsAlone(children, hidden))) {
            hidden.add(next.get());
            next = smallest(children, hidden);
        }
        if (!hidden.isEmpty()) {
            Stream.of(Lane.values())
                    .filter(lane -> children.applyAsInt(lane) == 0)
                    .forEach(hidden::add);
        }
        return new LaneMask(hidden);
    }

    /** Whether a lane is named. */
    public boolean shows(Lane lane) {
        return !hidden.contains(lane);
    }

    private static boolean standsAlone(ToIntFunction<Lane> children, Set<Lane> hidden) {
        return !hidden.isEmpty()
                && (hidden.size() == 1 || hidden.stream().mapToInt(children).sum() < FEWEST);
    }

    private static Optional<Lane> smallest(ToIntFunction<Lane> children, Set<Lane> hidden) {
        return Stream.of(Lane.values())
                .filter(lane -> children.applyAsInt(lane) > 0 && !hidden.contains(lane))
                .min(Comparator.comparingInt(children));
    }
}
