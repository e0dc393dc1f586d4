package kezek.rulebook.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every line, on random lanes. */
class LinePropertiesTest {

    private static final long SEED = 7L;
    private static final Instant FIRST_DAY = Instant.parse("2019-09-02T03:00:00Z");

    private record Child(Lane lane, FiledOrder filed) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private long lastNumber = 100_000;

    @Test
    void the_line_is_a_permutation_and_dates_ascend_inside_a_lane() {
        for (var i = 0; i < 2_000; i++) {
            Lanes<List<Child>> lanes = lanes(random.nextInt(5), random.nextInt(30), random.nextInt(60));
            var line = QueueOrder.line(List.of(), lanes, turn());
            var all = Stream.of(lanes.outOfTurn(), lanes.firstPriority(), lanes.ordinary())
                    .flatMap(Collection::stream)
                    .toList();
            assertEquals(all.size(), line.size(), "seed " + SEED);
            assertEquals(new HashSet<>(all), new HashSet<>(line), "seed " + SEED);
            for (var lane : Lane.values()) {
                var inLine = line.stream().filter(child -> child.lane() == lane).toList();
                assertEquals(lanes.of(lane), inLine, "seed " + SEED);
            }
        }
    }

    @Test
    void access_along_the_own_line_changes_nobodys_number() {
        for (var i = 0; i < 1_000; i++) {
            var lanes = lanes(random.nextInt(4), random.nextInt(8), random.nextInt(20))
                    .map(ArrayDeque::new);
            var turn = turn();
            var before = QueueOrder.line(List.<Child>of(), lanes, turn);
            var holders = new ArrayList<Child>();
            while (holders.size() < before.size()) {
                var lane = before.get(holders.size()).lane();
                holders.add(lanes.of(lane).removeFirst());
                turn = turn.after(lane);
                assertEquals(before, QueueOrder.line(holders, lanes, turn), "seed " + SEED);
            }
        }
    }

    @Test
    void while_both_lanes_wait_every_run_of_accesses_holds_one_to_n() {
        for (var ratio = 1; ratio <= 5; ratio++) {
            var turn = new Turn(random.nextInt(ratio + 1), ratio);
            var start = turn.ordinarySinceFirstPriority();
            Lanes<Deque<Child>> lanes = lanes(0, 3, 3).map(ArrayDeque::new);
            var firstPriority = new ArrayList<Boolean>();
            for (var accesses = 1; accesses <= 10_000; accesses++) {
                comeAndGo(lanes);
                var lane = QueueOrder.line(List.of(), lanes, turn).getFirst().lane();
                lanes.of(lane).removeFirst();
                turn = turn.after(lane);
                if (lane != Lane.OUT_OF_TURN) {
                    firstPriority.add(lane == Lane.FIRST_PRIORITY);
                }
            }
            assertOneIn(ratio + 1, start, firstPriority);
        }
    }

    /** Exactly: of any n + 1 accesses running one went to a first-priority child, and the first one came when the turn said. */
    private static void assertOneIn(int length, int start, List<Boolean> firstPriority) {
        assertTrue(firstPriority.size() > 5_000);
        var first = length - 1 - start;
        for (var i = 0; i < firstPriority.size(); i++) {
            assertEquals((i - first) % length == 0, firstPriority.get(i), "access " + i + ", seed " + SEED);
        }
    }

    /** Children file, get benefits and withdraw between the accesses, but nobody's lane runs empty. */
    private void comeAndGo(Lanes<Deque<Child>> lanes) {
        if (random.nextInt(4) == 0) {
            lanes.outOfTurn().add(child(Lane.OUT_OF_TURN));
        }
        for (var lane : List.of(Lane.FIRST_PRIORITY, Lane.ORDINARY)) {
            var waiting = lanes.of(lane);
            if (waiting.size() > 3 && random.nextInt(3) == 0) {
                waiting.removeLast();
            }
            while (waiting.size() < 2 || random.nextInt(3) == 0) {
                waiting.add(child(lane));
            }
        }
    }

    private Turn turn() {
        var ratio = random.nextBoolean() ? 3 : random.nextInt(1, 6);
        return new Turn(random.nextInt(ratio + 1), ratio);
    }

    private Lanes<List<Child>> lanes(int outOfTurn, int firstPriority, int ordinary) {
        return new Lanes<>(
                children(Lane.OUT_OF_TURN, outOfTurn),
                children(Lane.FIRST_PRIORITY, firstPriority),
                children(Lane.ORDINARY, ordinary));
    }

    private List<Child> children(Lane lane, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> child(lane))
                .sorted(Comparator.comparing(Child::filed))
                .toList();
    }

    private Child child(Lane lane) {
        return new Child(lane, new FiledOrder(FIRST_DAY.plusSeconds(random.nextInt(100)), ++lastNumber));
    }
}
