package kezek.rulebook.queue;

import static kezek.rulebook.queue.QueueCells.instant;
import static kezek.rulebook.queue.QueueCells.lane;
import static kezek.rulebook.queue.QueueCells.lanes;
import static kezek.rulebook.queue.QueueCells.number;
import static kezek.rulebook.queue.QueueCells.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueueOrderTest {

    private static final LineLengths SOME = new LineLengths(1, 2, 3, 4);
    private static final Turn START = Turn.start(3);

    @TestFactory
    Stream<DynamicTest> the_dates_give_these_positions() {
        var children = RulePage.named("queue-order").table("example").rows();
        Lanes<List<Row>> lanes = new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(some -> children.stream()
                        .filter(row -> lane(row, "lane") == some)
                        .sorted(Comparator.comparing(row -> filed(row, "filed", "number")))
                        .toList());
        var line = QueueOrder.line(List.of(), lanes, START).stream()
                .map(row -> row.text("child"))
                .toList();
        return RuleRows.of(
                "queue-order",
                "example",
                row -> assertEquals(number(row, "position"), 1 + line.indexOf(row.text("child"))));
    }

    @TestFactory
    Stream<DynamicTest> the_earlier_filed_stands_first() {
        return RuleRows.of("queue-order", "filed", row -> {
            var one = filed(row, "filed", "number");
            var other = filed(row, "other_filed", "other_number");
            assertEquals(number(row, "first"), one.compareTo(other) < 0 ? one.number() : other.number());
        });
    }

    @TestFactory
    Stream<DynamicTest> the_line_stands_in_this_order() {
        return RuleRows.of("queue-order", "line", row -> {
            var turn = new Turn(number(row, "turn"), number(row, "ratio"));
            var waiting = lanes(words(row, "waiting"));
            assertEquals(words(row, "line"), QueueOrder.line(words(row, "holders"), waiting, turn));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_formula_gives_this_position_and_the_inverse_the_child() {
        return RuleRows.of("queue-order", "position", row -> {
            var turn = new Turn(number(row, "turn"), 3);
            var lengths = new LineLengths(number(row, "holders"), number(row, "x"), number(row, "p"), number(row, "o"));
            var lane = lane(row, "lane");
            var rank = number(row, "rank");
            assertEquals(number(row, "position"), QueueOrder.position(lane, rank, lengths, turn));
            assertEquals(new Standing.InLane(lane, rank), QueueOrder.at(number(row, "position"), lengths, turn));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_turn_moves_so() {
        return RuleRows.of("queue-order", "turn", row -> {
            var turn = new Turn(number(row, "turn"), 3);
            var waiting = words(row, "waiting").stream().map(QueueCells::lane).toList();
            var next = lane(row.text("next"));
            assertEquals(Optional.of(next), turn.next(waiting::contains));
            assertEquals(new Turn(number(row, "after"), 3), turn.after(next));
        });
    }

    @Test
    void nobody_is_next_where_nobody_waits() {
        assertEquals(Optional.empty(), START.next(lane -> false));
    }

    @Test
    void a_turn_lies_between_nought_and_the_ratio() {
        assertEquals(START, new Turn(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Turn(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Turn(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new Turn(0, 0));
    }

    @Test
    void under_another_ratio_the_count_stays_as_far_as_it_fits() {
        assertEquals(new Turn(2, 4), new Turn(2, 3).underRatio(4));
        assertEquals(new Turn(2, 2), new Turn(3, 3).underRatio(2));
    }

    @Test
    void holders_stand_first_and_the_line_has_no_position_outside() {
        assertEquals(new Standing.Holding(1), QueueOrder.at(1, SOME, START));
        assertEquals(new Standing.InLane(Lane.OUT_OF_TURN, 1), QueueOrder.at(2, SOME, START));
        assertEquals(new Standing.InLane(Lane.FIRST_PRIORITY, 3), QueueOrder.at(10, SOME, START));
        assertThrows(IllegalArgumentException.class, () -> QueueOrder.at(0, SOME, START));
        assertThrows(IllegalArgumentException.class, () -> QueueOrder.at(11, SOME, START));
    }

    @Test
    void a_lane_has_no_rank_outside() {
        assertEquals(9, QueueOrder.position(Lane.ORDINARY, 4, SOME, START));
        assertThrows(IllegalArgumentException.class, () -> QueueOrder.position(Lane.ORDINARY, 5, SOME, START));
        assertThrows(IllegalArgumentException.class, () -> QueueOrder.position(Lane.ORDINARY, 0, SOME, START));
    }

    @Test
    void the_longest_line_and_the_largest_ratio_do_not_overflow() {
        var half = Integer.MAX_VALUE / 2;
        var lengths = new LineLengths(0, 1, half, half);
        var turn = Turn.start(Integer.MAX_VALUE);
        assertEquals(Integer.MAX_VALUE, QueueOrder.position(Lane.FIRST_PRIORITY, half, lengths, turn));
        assertEquals(new Standing.InLane(Lane.FIRST_PRIORITY, half), QueueOrder.at(Integer.MAX_VALUE, lengths, turn));
        assertThrows(IllegalArgumentException.class, () -> new LineLengths(0, 2, half, half));
        assertThrows(IllegalArgumentException.class, () -> new LineLengths(0, -1, 0, 0));
    }

    private static FiledOrder filed(Row row, String time, String number) {
        return new FiledOrder(instant(row, time), number(row, number));
    }
}
