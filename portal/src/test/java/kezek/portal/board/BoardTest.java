package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board against the rulebook's own line, walked child by child. */
class BoardTest {

    private static final int RATIO = 3;

    private final List<Long> seated = new ArrayList<>();
    private final Map<Long, Seat> seats = new HashMap<>();
    private long last;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_any_changes_every_position_and_every_page_are_those_of_the_line(long seed) {
        var random = new Random(seed);
        var board = new Board(Turn.start(RATIO));
        for (var round = 0; round < 60; round++) {
            for (var change = 0; change < 150; change++) {
                change(board, random);
            }
            board.turn(new Turn(random.nextInt(RATIO + 1), RATIO));
            assertSame(board);
        }
    }

    private void change(Board board, Random random) {
        if (seated.isEmpty() || random.nextInt(3) > 0) {
            last++;
            var part = Part.values()[random.nextInt(4)];
            var since = part == Part.HOLDERS ? last / 3 : 0;
            var ordinal = part == Part.HOLDERS ? random.nextInt(2) : 0;
            var seat = new Seat(part, since, ordinal, random.nextInt(500), last);
            board.seat(seat);
            seated.add(last);
            seats.put(last, seat);
        } else {
            var leaving = seated.remove(random.nextInt(seated.size()));
            board.free(seat(leaving));
            seats.remove(leaving);
        }
    }

    private void assertSame(Board board) {
        var line = line(board.turn());
        assertEquals(line.size(), board.lengths().total());
        var placed = board.from(1, Integer.MAX_VALUE);
        assertEquals(line, placed.stream().map(Placed::number).toList());
        for (var one : placed) {
            assertEquals(one.position(), board.position(seat(one.number())));
        }
        assertEquals(List.of(), board.from(line.size() + 1, 50));
    }

    private Seat seat(long number) {
        return Objects.requireNonNull(seats.get(number));
    }

    private List<Long> line(Turn turn) {
        return QueueOrder.line(
                List.copyOf(of(Part.HOLDERS)),
                new Lanes<>(of(Part.OUT_OF_TURN), of(Part.FIRST_PRIORITY), of(Part.ORDINARY)),
                turn);
    }

    private Collection<Long> of(Part part) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().part() == part)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
