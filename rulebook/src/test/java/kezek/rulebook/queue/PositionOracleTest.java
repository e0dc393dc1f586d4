package kezek.rulebook.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import kezek.rulebook.queue.Standing.Holding;
import kezek.rulebook.queue.Standing.InLane;
import org.junit.jupiter.api.Test;

/** The closed formulas against a walk that goes child by child and knows the rule only as the page words it. */
class PositionOracleTest {

    private static final int LINES = 1_000_000;
    private static final long SEED = 20_190_912L;

    @Test
    void formulas_and_walk_agree_on_a_million_random_lines_with_every_turn() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < LINES; i++) {
            // Mostly the ratio of the law, and every turn of it as often as any other.
            var ratio = random.nextInt(4) > 0 ? 3 : random.nextInt(1, 8);
            var turn = new Turn(random.nextInt(ratio + 1), ratio);
            walk(lengths(random, i % 1_000 == 0 ? 400 : i % 20 == 0 ? 40 : 6), turn);
        }
    }

    @Test
    void formulas_and_walk_agree_on_every_small_line() {
        for (var ratio = 1; ratio <= 4; ratio++) {
            for (var since = 0; since <= ratio; since++) {
                for (var firstPriority = 0; firstPriority <= 6; firstPriority++) {
                    for (var ordinary = 0; ordinary <= 12; ordinary++) {
                        walk(new LineLengths(1, 1, firstPriority, ordinary), new Turn(since, ratio));
                    }
                }
            }
        }
    }

    private static LineLengths lengths(SplittableRandom random, int bound) {
        return new LineLengths(
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(bound),
                random.nextInt(random.nextInt(1, 3 * bound)));
    }

    /** First the holders, then all out of turn, then by the turn: so the page says it. */
    private static void walk(LineLengths lengths, Turn turn) {
        var position = 0;
        for (var rank = 1; rank <= lengths.holders(); rank++) {
            position++;
            if (!(QueueOrder.at(position, lengths, turn) instanceof Holding(var found)) || found != rank) {
                throw new AssertionError("holder " + rank + " is not at " + position + " of " + lengths);
            }
        }
        for (var rank = 1; rank <= lengths.outOfTurn(); rank++) {
            stands(Lane.OUT_OF_TURN, rank, ++position, lengths, turn);
        }
        var passed = turn.ordinarySinceFirstPriority();
        var firstPriority = 0;
        var ordinary = 0;
        while (firstPriority < lengths.firstPriority() || ordinary < lengths.ordinary()) {
            var ordinaryWaits = ordinary < lengths.ordinary();
            var firstPriorityWaits = firstPriority < lengths.firstPriority();
            var enoughOrdinaryPassed = passed == turn.ordinaryPerFirstPriority();
            if (firstPriorityWaits && (enoughOrdinaryPassed || !ordinaryWaits)) {
                stands(Lane.FIRST_PRIORITY, ++firstPriority, ++position, lengths, turn);
                passed = 0;
            } else {
                stands(Lane.ORDINARY, ++ordinary, ++position, lengths, turn);
                passed = enoughOrdinaryPassed ? passed : passed + 1;
            }
        }
        assertEquals(lengths.total(), position);
    }

    private static void stands(Lane lane, int rank, int position, LineLengths lengths, Turn turn) {
        if (QueueOrder.position(lane, rank, lengths, turn) != position
                || !(QueueOrder.at(position, lengths, turn) instanceof InLane(var foundLane, var foundRank))
                || foundLane != lane
                || foundRank != rank) {
            throw new AssertionError(
                    "%s %d is not at %d of %s, %s; seed %d".formatted(lane, rank, position, lengths, turn, SEED));
        }
    }
}
