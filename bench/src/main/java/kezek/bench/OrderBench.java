package kezek.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Standing.InLane;
import kezek.rulebook.queue.Turn;

/**
 * A child's position by the closed formulas of {@link QueueOrder}, against walking the line to the child. The queue has 108,344 children, as
 * many as Astana's portal showed in 2019; how they are spread over the lanes is invented.
 */
final class OrderBench {

    private static final LineLengths LENGTHS = new LineLengths(0, 2_167, 21_669, 84_508);
    private static final int RATIO = 3;
    private static final Turn TURN = new Turn(1, RATIO);
    private static final int WALKS = 400;
    private static final int WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 21;

    private final List<InLane> children;
    private final List<InLane> line;
    private final List<InLane> walked;

    private OrderBench(List<InLane> children, List<InLane> line) {
        this.children = children;
        this.line = line;
        this.walked = IntStream.range(0, WALKS)
                .mapToObj(i -> line.get((int) ((long) i * line.size() / WALKS)))
                .toList();
    }

    /** Compares the formulas with the walk, then times both. */
    static Report run() {
        for (var turn = 0; turn <= RATIO; turn++) {
            compare(new Turn(turn, RATIO));
        }
        return new OrderBench(children(), line(TURN)).timed();
    }

    private Report timed() {
        var total = LENGTHS.total();
        var sum = (long) total * (total + 1) / 2;
        var position = nanos(total, () -> positions(children), sum);
        var at = nanos(total, this::standings, total);
        var walk = nanos(WALKS, this::walks, positions(walked));
        var whole = nanos(1, () -> line(TURN).size(), total);
        return new Report(
                "order",
                String.format(
                        "%,d children: %,d out of turn, %,d first-priority, %,d ordinary; one thread, median of %d rounds",
                        total, LENGTHS.outOfTurn(), LENGTHS.firstPriority(), LENGTHS.ordinary(), ROUNDS),
                List.of(
                        new Figure("position_ns", "a child's position, formula, ns", position),
                        new Figure("at_ns", "who stands at a position, formula, ns", at),
                        new Figure("walk_ns", "a child's position, walking to it, ns", walk),
                        new Figure("line_ms", "the whole line, ms", whole / 1e6),
                        new Figure("walk_over_position", "walk / formula", walk / position)),
                List.of(
                        new Bar("position_ns", 1_000, position, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE),
                        new Bar("at_ns", 1_000, at, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE),
                        new Bar("walk_over_position", 1_000, walk / position, Bar.Side.AT_LEAST, Bar.Kind.RATIO)));
    }

    private static long positions(List<InLane> children) {
        var sum = 0L;
        for (var child : children) {
            sum += QueueOrder.position(child.lane(), child.rank(), LENGTHS, TURN);
        }
        return sum;
    }

    private long standings() {
        var right = 0L;
        for (var i = 0; i < line.size(); i++) {
            right += QueueOrder.at(i + 1, LENGTHS, TURN).equals(line.get(i)) ? 1 : 0;
        }
        return right;
    }

    private long walks() {
        var sum = 0L;
        for (var child : walked) {
            sum += walk(child);
        }
        return sum;
    }

    /** The rule as a person would carry it out: one child after another, until the one that is meant. */
    private static int walk(InLane child) {
        var outOfTurn = 0;
        var firstPriority = 0;
        var ordinary = 0;
        var turn = TURN.ordinarySinceFirstPriority();
        for (var position = 1; ; position++) {
            Lane lane;
            int rank;
            if (outOfTurn < LENGTHS.outOfTurn()) {
                lane = Lane.OUT_OF_TURN;
                rank = ++outOfTurn;
            } else if (firstPriority < LENGTHS.firstPriority() && (turn == RATIO || ordinary == LENGTHS.ordinary())) {
                lane = Lane.FIRST_PRIORITY;
                rank = ++firstPriority;
                turn = 0;
            } else {
                lane = Lane.ORDINARY;
                rank = ++ordinary;
                turn = Math.min(RATIO, turn + 1);
            }
            if (lane == child.lane() && rank == child.rank()) {
                return position;
            }
        }
    }

    /** The median of the rounds, in nanoseconds for each answer; a wrong sum would mean that something else was timed. */
    private static double nanos(int answers, LongSupplier round, long expected) {
        var times = new long[ROUNDS];
        for (var i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
            var from = System.nanoTime();
            var sum = round.getAsLong();
            var time = System.nanoTime() - from;
            if (sum != expected) {
                throw new IllegalStateException("the answers sum up to " + sum + ", not to " + expected);
            }
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        return (double) times[ROUNDS / 2] / answers;
    }

    private static void compare(Turn turn) {
        var line = line(turn);
        for (var i = 0; i < line.size(); i++) {
            var child = line.get(i);
            var position = QueueOrder.position(child.lane(), child.rank(), LENGTHS, turn);
            Standing standing = QueueOrder.at(i + 1, LENGTHS, turn);
            if (position != i + 1 || !standing.equals(child)) {
                throw new IllegalStateException("at turn " + turn + " the walk meets " + child + " at " + (i + 1)
                        + ", the formulas say " + position + " and " + standing);
            }
        }
    }

    private static List<InLane> line(Turn turn) {
        return QueueOrder.line(List.of(), lanes(), turn);
    }

    private static List<InLane> children() {
        var children = new ArrayList<InLane>();
        for (var lane : Lane.values()) {
            children.addAll(lanes().of(lane));
        }
        return List.copyOf(children);
    }

    private static Lanes<List<InLane>> lanes() {
        return new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane -> IntStream.rangeClosed(1, LENGTHS.of(lane))
                        .mapToObj(rank -> new InLane(lane, rank))
                        .toList());
    }
}
