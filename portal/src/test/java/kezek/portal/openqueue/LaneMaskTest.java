package kezek.portal.openqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lane of fewer than five children is not named, and cannot be found by subtraction. */
class LaneMaskTest {

    private static final int MOST = 24;

    @ParameterizedTest
    @CsvSource({
        // out of turn, first-priority, ordinary; which are hidden
        "0, 0, 0, ''",
        "0, 0, 500, ''",
        "5, 5, 5, ''",
        "4, 5, 6, 'OUT_OF_TURN FIRST_PRIORITY'",
        "4, 6, 5, 'OUT_OF_TURN FIRST_PRIORITY'",
        "40, 40, 4, 'OUT_OF_TURN FIRST_PRIORITY ORDINARY'",
        "2, 3, 500, 'OUT_OF_TURN FIRST_PRIORITY'",
        "2, 2, 500, 'OUT_OF_TURN FIRST_PRIORITY ORDINARY'",
        "2, 40, 500, 'OUT_OF_TURN FIRST_PRIORITY'",
        "2, 0, 500, 'OUT_OF_TURN FIRST_PRIORITY ORDINARY'",
        "0, 0, 4, 'OUT_OF_TURN FIRST_PRIORITY ORDINARY'",
        "0, 0, 5, ''"
    })
    void a_small_lane_is_hidden_and_never_alone(int outOfTurn, int firstPriority, int ordinary, String hidden) {
        var names = LaneMask.of(children(outOfTurn, firstPriority, ordinary)).hidden().stream()
                .sorted()
                .map(Lane::name)
                .toList();
        assertThat(String.join(" ", names)).isEqualTo(hidden);
    }

    @Test
    void whatever_is_named_has_five_children_and_so_has_whatever_is_not_named_unless_it_is_everybody() {
        for (var children : all()) {
            var mask = LaneMask.of(children);
            var unnamed = 0;
            for (var lane : Lane.values()) {
                var count = children.getOrDefault(lane, 0);
                if (mask.shows(lane)) {
                    assertThat(count)
                            .as("named in " + children)
                            .satisfiesAnyOf(
                                    some -> assertThat(some).isZero(),
                                    some -> assertThat(some).isGreaterThanOrEqualTo(5));
                } else {
                    unnamed += count;
                }
            }
            if (!mask.hidden().isEmpty() && mask.hidden().size() < Lane.values().length) {
                assertThat(unnamed).as("not named in " + children).isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void what_is_published_leaves_every_hidden_lane_at_least_two_sizes() {
        // Everything that an outsider sees: the sum, and the sizes of the lanes that are named.
        var seen = new HashMap<String, List<Map<Lane, Integer>>>();
        for (var children : all()) {
            var mask = LaneMask.of(children);
            var published = new StringBuilder(
                    "sum " + children.values().stream().mapToInt(count -> count).sum());
            for (var lane : Lane.values()) {
                published.append(' ').append(mask.shows(lane) ? children.get(lane) : "—");
            }
            seen.computeIfAbsent(published.toString(), first -> new ArrayList<>())
                    .add(children);
        }
        seen.forEach((published, possible) -> {
            for (var lane : LaneMask.of(possible.getFirst()).hidden()) {
                Set<Integer> sizes = new HashSet<>();
                possible.forEach(children -> sizes.add(children.getOrDefault(lane, 0)));
                assertThat(sizes).as(lane + " in " + published).hasSizeGreaterThan(1);
            }
        });
    }

    private static List<Map<Lane, Integer>> all() {
        var all = new ArrayList<Map<Lane, Integer>>();
        for (var outOfTurn = 0; outOfTurn <= MOST; outOfTurn++) {
            for (var firstPriority = 0; outOfTurn + firstPriority <= MOST; firstPriority++) {
                for (var ordinary = 0; outOfTurn + firstPriority + ordinary <= MOST; ordinary++) {
                    all.add(children(outOfTurn, firstPriority, ordinary));
                }
            }
        }
        return all;
    }

    private static Map<Lane, Integer> children(int outOfTurn, int firstPriority, int ordinary) {
        var children = new EnumMap<Lane, Integer>(Lane.class);
        children.put(Lane.OUT_OF_TURN, outOfTurn);
        children.put(Lane.FIRST_PRIORITY, firstPriority);
        children.put(Lane.ORDINARY, ordinary);
        return children;
    }
}
