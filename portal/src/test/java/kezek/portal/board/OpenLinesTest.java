package kezek.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import kezek.rulebook.Rulebook;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the open queue reads of a board agrees with the line itself, whatever has happened to it. */
class OpenLinesTest {

    private static final LineId.OfCohort QUEUE = new LineId.OfCohort(QueueKind.ORDINARY, 2022);
    private static final int CHILDREN = 400;

    private final TerritoryBoard board = new TerritoryBoard(
            Rulebook.kazakhstan().inForce("kosshy", LocalDate.of(2026, 3, 2)).queue());
    private final Set<Long> ended = new HashSet<>();
    private final Set<Long> stopped = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_part_lists_its_children_at_their_positions_in_the_line(long seed) {
        live(new Random(seed));
        var line = board.line(QUEUE).orElseThrow();
        var whole = line.from(1, CHILDREN);
        for (var part : Part.values()) {
            var expected =
                    whole.stream().filter(placed -> placed.part() == part).toList();
            assertThat(line.from(part, 1, CHILDREN)).as("seed " + seed).isEqualTo(expected);
            if (expected.size() > 3) {
                assertThat(line.from(part, 3, 2)).as("seed " + seed).isEqualTo(expected.subList(2, 4));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_census_counts_what_the_rows_say(long seed) {
        live(new Random(seed));
        var line = board.line(QUEUE).orElseThrow();
        var rows = line.from(1, CHILDREN).stream().map(board.open::row).toList();
        var census = board.open.census(QUEUE, line);
        for (var lane : Lane.values()) {
            var expected = rows.stream().filter(row -> row.lane() == lane).count();
            assertThat((long) census.lanes().getOrDefault(lane, 0))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
        assertThat(census.lengths().total()).isEqualTo(rows.size());
        assertThat(census.stopListed()).as("seed " + seed).isEqualTo(stopped.size());
        assertThat(rows.stream().filter(row -> row.state() instanceof Shown.WithAccess))
                .hasSize(census.lengths().holders());
    }

    private void live(Random random) {
        for (var number = 1L; number <= CHILDREN; number++) {
            board.register(number, QUEUE, Lane.values()[random.nextInt(3)], random.nextLong(1_000_000));
        }
        for (var step = 1; step <= 2 * CHILDREN; step++) {
            var number = 1L + random.nextInt(CHILDREN);
            if (!ended.contains(number)) {
                happen(number, random.nextInt(8), step);
            }
        }
    }

    private void happen(long number, int what, int step) {
        switch (what) {
            case 0, 1 -> {
                board.release(number, Held.ACCESS);
                board.stopList(number);
                stopped.add(number);
            }
            case 2, 3 -> {
                board.restore(number);
                stopped.remove(number);
            }
            case 4 -> {
                board.end(number);
                ended.add(number);
                stopped.remove(number);
            }
            default -> {
                if (!stopped.contains(number)) {
                    board.giveAccess(number, 2_000_000L + step, step);
                }
            }
        }
    }
}
