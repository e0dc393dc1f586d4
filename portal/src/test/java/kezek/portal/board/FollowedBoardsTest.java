package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kezek.portal.PortalTest;
import kezek.portal.journal.JournalGrown;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.queue.Application;
import kezek.portal.queue.Person;
import kezek.portal.queue.Standings;
import kezek.portal.town.History;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;

/**
 * After every single transaction of a rich random life: boards that follow since the beginning, boards that were loaded somewhere on the way and
 * follow since, and a board that is loaded now, against the rulebook's line of all rows and against the portal's SQL.
 */
@PortalTest
class FollowedBoardsTest {

    private static final Person SOMEBODY = new Person(
            Iin.invented(LocalDate.of(2022, 4, 15), Sex.MALE, 1).orElseThrow(), "Әділ", "Айша", Optional.empty());

    private final ConfigurableApplicationContext portal;
    private final Tx tx;
    private final Reading reading;
    private final Standings standings;

    FollowedBoardsTest(ConfigurableApplicationContext portal, Tx tx, Reading reading, Standings standings) {
        this.portal = portal;
        this.tx = tx;
        this.reading = reading;
        this.standings = standings;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("kezek.full") ? 12 : 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_every_step_all_boards_are_the_line_of_the_rulebook_and_of_the_tables(long seed) throws Exception {
        var town = Town.found(portal, History.BEGINS);
        var life = new Life(town, new Random(-seed));
        var listener = TransactionalApplicationListener.forPayload(
                TransactionPhase.AFTER_COMMIT, (JournalGrown grown) -> life.grown(grown));
        portal.addApplicationListener(listener);
        try {
            History.of(town, new Random(seed), 14);
        } finally {
            portal.removeApplicationListener(listener);
        }
        assertEquals(List.of(), life.wrong.stream().limit(3).toList(), "seed " + seed);
        assertTrue(life.steps > 150 && life.boards.size() > 3, "seed " + seed + " proves little: " + life.steps);
        life.everybodyStandsAsTheDatabaseSays();
        assertEquals(List.of(), life.wrong.stream().limit(3).toList(), "seed " + seed);
    }

    /** One town, looked at after every commit. */
    private final class Life {

        private final Town town;
        private final Random random;
        private final List<LiveBoard> boards = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private long seen;
        private int steps;

        Life(Town town, Random random) {
            this.town = town;
            this.random = random;
            boards.add(load());
        }

        /** The transaction that has just committed still lies on its thread, so another one looks. */
        void grown(JournalGrown grown) {
            if (grown.territory().equals(town.territory().id()) && grown.last() > seen) {
                seen = grown.last();
                try {
                    Thread.ofVirtual().start(this::look).join();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void look() {
            try {
                step();
            } catch (RuntimeException | AssertionError failed) {
                wrong.add("entry " + seen + ": " + failed);
            }
        }

        private void step() {
            steps++;
            var now = now();
            for (var board : boards) {
                tx.run(db -> reading.catchUp(db, board, now));
                assertEquals(Optional.empty(), board.stuck());
            }
            var fresh = load();
            var line = LineOfTables.of(town);
            compare(line, fresh);
            boards.forEach(board -> compare(line, board));
            for (var sample = 0; sample < 2 && !line.children().isEmpty(); sample++) {
                standsAsTheDatabaseSays(
                        line.children().get(random.nextInt(line.children().size())), fresh, now);
            }
            if (steps % 60 == 30) {
                boards.add(fresh);
            }
        }

        private LiveBoard load() {
            return tx.snapshot(db -> reading.load(db, town.territory(), now(db)));
        }

        private Instant now() {
            return tx.read(this::now);
        }

        private Instant now(ReadDb db) {
            return db.select("select max(decided_at) as at from journal where territory_id = :territory")
                    .param("territory", town.territory().id())
                    .single(row -> row.optional("at", Row::instant))
                    .orElseGet(() -> town.at(History.BEGINS));
        }

        private void compare(LineOfTables line, LiveBoard live) {
            var board = live.board();
            var lines = line.lines();
            assertEquals(lines, linesOf(board), () -> "board from " + live.followed());
            for (var child : line.children()) {
                var place = Optional.ofNullable(lines.get(child.queue()))
                        .map(numbers -> numbers.indexOf(child.number()))
                        .orElse(-1);
                switch (board.place(child.number())) {
                    case Place.InLine found -> {
                        assertEquals(child.queue(), found.queue());
                        assertEquals(place + 1, found.position());
                    }
                    case Place.StopListed found -> assertEquals(-1, place);
                    case Place.OutOfQueue found -> throw new AssertionError("lost: " + child);
                }
            }
        }

        private static Map<LineId.OfCohort, List<Long>> linesOf(TerritoryBoard board) {
            var lines = new HashMap<LineId.OfCohort, List<Long>>();
            for (var queue : board.queues()) {
                var placed = board.line(queue).orElseThrow().from(1, Integer.MAX_VALUE);
                lines.put(queue, placed.stream().map(Placed::number).collect(Collectors.toList()));
            }
            return lines;
        }

        void everybodyStandsAsTheDatabaseSays() {
            var now = now();
            for (var child : LineOfTables.of(town).children()) {
                standsAsTheDatabaseSays(child, boards.getFirst(), now);
            }
        }

        private void standsAsTheDatabaseSays(LineOfTables.Child child, LiveBoard live, Instant now) {
            var standing = standings.of(town.territory(), application(child), now);
            var place = live.board().place(child.number());
            switch (standing) {
                case QueueStanding.InLine(var kind, var born, var number) -> {
                    var found = assertInstanceOf(Place.InLine.class, place);
                    assertEquals(number, found.position());
                }
                case QueueStanding.WithReferral referral ->
                    assertEquals(
                            Part.HOLDERS,
                            assertInstanceOf(Place.InLine.class, place).part());
                case QueueStanding.StopListed stopped -> assertInstanceOf(Place.StopListed.class, place);
                case QueueStanding.OutOfQueue out -> assertInstanceOf(Place.OutOfQueue.class, place);
            }
        }

        private Application application(LineOfTables.Child child) {
            return town.rows(
                            "select id from application where territory_id = :territory and number = :number",
                            row -> new Application(
                                    row.uuid("id"),
                                    child.number(),
                                    SOMEBODY,
                                    child.queue().kind(),
                                    child.queue().birthYear(),
                                    child.lane(),
                                    child.filed().filedAt(),
                                    Optional.empty()),
                            "number",
                            child.number())
                    .getFirst();
        }
    }
}
