package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.board.NumberChange.Lanes;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineChange;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a family is told of the changes of its line, and what it is not. */
class TellingTest {

    private static final long OWN = 100;
    private static final Turn TURN = Turn.start(3);

    private final ChangeLog log = new ChangeLog();
    private long second;

    private static Optional<Standing> in(Lane lane, int rank) {
        return Optional.of(new Standing.InLane(lane, rank));
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private void happen(long application, Why said, Optional<Standing> from, Optional<Standing> to) {
        log.add(++second * 1_000_000, application, said, new LineChange(from, to, TURN));
    }

    private void fill(Lane lane, int count, long firstNumber) {
        for (var rank = 1; rank <= count; rank++) {
            happen(firstNumber + rank, Why.REGISTERED, Optional.empty(), in(lane, rank));
        }
    }

    private NumberChange told() {
        return Telling.of(log, OWN, at(0), at(second + 1)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"4, 6, true", "3, 6, false", "4, 5, false", "9, 9, true"})
    void who_moved_where_is_told_only_while_five_stand_in_both_lanes(int better, int ordinary, boolean isTold) {
        fill(Lane.FIRST_PRIORITY, better, 0);
        fill(Lane.ORDINARY, ordinary - 1, 20);
        happen(OWN, Why.REGISTERED, Optional.empty(), in(Lane.ORDINARY, ordinary));
        happen(21, Why.LANE_CHANGED, in(Lane.ORDINARY, 1), in(Lane.FIRST_PRIORITY, better + 1));
        happen(22, Why.WITHDRAWN, in(Lane.ORDINARY, 1), Optional.empty());
        happen(90, Why.REGISTERED, Optional.empty(), in(Lane.ORDINARY, 1));
        var moves = told().events().stream()
                .filter(event -> event.why() == Why.LANE_CHANGED)
                .map(NumberChange.Event::lanes)
                .toList();
        var lanes = Optional.of(new Lanes(Part.ORDINARY, Part.FIRST_PRIORITY)).filter(all -> isTold);
        assertEquals(List.of(lanes), moves);
        assertEquals(
                told().difference(),
                told().events().stream().mapToInt(NumberChange.Event::share).sum());
    }

    @Test
    void what_one_application_does_in_one_instant_is_one_event() {
        happen(1, Why.TOOK_A_PLACE, Optional.empty(), Optional.of(new Standing.Holding(1)));
        happen(OWN, Why.REGISTERED, Optional.empty(), in(Lane.ORDINARY, 1));
        var instant = ++second * 1_000_000;
        var holding = Optional.<Standing>of(new Standing.Holding(1));
        log.add(instant, 1, Why.WAITS_AGAIN, new LineChange(holding, in(Lane.ORDINARY, 1), TURN));
        log.add(instant, 1, Why.ENROLLED, new LineChange(in(Lane.ORDINARY, 1), Optional.empty(), TURN));
        var events = told().events();
        assertEquals(
                List.of(Why.ENROLLED),
                events.stream().map(NumberChange.Event::why).toList());
        assertEquals(List.of(-1), events.stream().map(NumberChange.Event::share).toList());
        assertEquals(1, told().end().lastNumber());
    }

    @Test
    void what_an_import_brings_in_one_instant_has_no_shares_and_the_history_begins_after_it() {
        var instant = ++second * 1_000_000;
        log.add(instant, OWN, Why.REGISTERED, new LineChange(Optional.empty(), in(Lane.ORDINARY, 1), TURN));
        log.add(instant, 2, Why.REGISTERED, new LineChange(Optional.empty(), in(Lane.ORDINARY, 1), TURN));
        assertEquals(2, told().begin().lastNumber());
        assertTrue(told().events().isEmpty());
    }

    @Test
    void who_is_imported_in_the_stop_list_has_its_first_number_when_it_comes_back() {
        happen(OWN, Why.REGISTERED, Optional.empty(), in(Lane.ORDINARY, 1));
        log.add(second * 1_000_000, OWN, Why.STOP_LISTED, new LineChange(in(Lane.ORDINARY, 1), Optional.empty(), TURN));
        happen(2, Why.REGISTERED, Optional.empty(), in(Lane.ORDINARY, 1));
        assertTrue(Telling.of(log, OWN, at(0), at(second + 1)).isEmpty());
        happen(OWN, Why.RESTORED, Optional.empty(), in(Lane.ORDINARY, 2));
        assertEquals(2, told().begin().lastNumber());
        assertEquals(at(second), told().knownSince());
    }
}
