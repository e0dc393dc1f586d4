package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Entries that a board cannot follow: it stands, says so, and disturbs nobody else. */
@PortalTest
class StuckBoardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOON = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Boards boards;
    private final BoardAlarm alarm;
    private final MeterRegistry metrics;

    StuckBoardTest(ApplicationContext portal, Boards boards, BoardAlarm alarm, MeterRegistry metrics) {
        this.portal = portal;
        this.boards = boards;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    @ParameterizedTest
    @CsvSource({
        "frozen, place-sold",
        "'\"v\":1', '\"v\":2'",
        "classic-2018, classic-1918",
    })
    void what_is_not_understood_stops_one_board_until_it_is_mended(String known, String unknown) throws Exception {
        var town = Town.found(portal, NOON);
        var other = Town.found(portal, NOON);
        var first = apply(town);
        awaitInLine(town, first);
        var good = strange(town, 2, known, unknown);
        var since = await(() -> standing(town).isPresent(), "a board that stands");
        assertEquals(1, standing(town).orElseThrow().entry());
        assertTrue(alarm.warning().orElseThrow().startsWith("1 boards do not follow"), since);
        assertEquals(1, metrics.get("kezek.boards.stuck").gauge().value());
        var second = apply(town);
        assertInstanceOf(Place.OutOfQueue.class, boards.place(town.territory(), second));
        assertInstanceOf(Place.InLine.class, boards.place(town.territory(), first));
        await(() -> metrics.get("kezek.boards.behind").gauge().value() >= 2, "that entries are missing");
        assertInstanceOf(Place.InLine.class, boards.place(other.territory(), apply(other)));
        owner("update journal set body = '" + good + "' where number = 2 and territory_id = '%s'", town);
        await(() -> standing(town).isEmpty(), "a board that follows again");
        assertInstanceOf(Place.InLine.class, boards.place(town.territory(), second));
        assertEquals(Optional.empty(), alarm.warning());
    }

    @Test
    void what_cannot_be_true_stops_one_board_and_not_the_follower() throws Exception {
        var town = Town.found(portal, NOON);
        var other = Town.found(portal, NOON);
        var first = apply(town);
        awaitInLine(town, first);
        town.change(
                town.at(NOON),
                db -> List.of(Entry.of(Kind.STOP_LISTED, Role.DEPARTMENT)
                        .with("application", 77)
                        .with("cause", "IMPORTED")));
        await(() -> standing(town).isPresent(), "a board that stands");
        assertInstanceOf(Place.InLine.class, boards.place(town.territory(), first));
        assertInstanceOf(Place.InLine.class, boards.place(other.territory(), apply(other)));
        // At once: else the board would be loaded between the two.
        owner(
                "with gone as (delete from journal where number = 2 and territory_id = '%1$s')"
                        + " update counter set last_number = 1 where name = 'journal' and territory_id = '%1$s'",
                town);
        await(() -> standing(town).isEmpty(), "a board that follows again");
        assertInstanceOf(Place.InLine.class, boards.place(town.territory(), apply(town)));
    }

    private long apply(Town town) {
        return new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
    }

    /** A board that is loaded only after an entry has nothing to stumble over: it must be there before. */
    private void awaitInLine(Town town, long number) throws InterruptedException {
        await(() -> boards.place(town.territory(), number) instanceof Place.InLine, "a board with the first child");
    }

    private Optional<Boards.Standing> standing(Town town) {
        return boards.state(town.territory()) instanceof Boards.Standing standing
                ? Optional.of(standing)
                : Optional.empty();
    }

    /** The owner of the schema writes an entry that is like a good one in all but one word; the good one. */
    private static String strange(Town town, long number, String known, String unknown) throws SQLException {
        var good =
                ("{\"at\":\"2026-03-02T07:00:00.000000Z\",\"by\":\"department\",\"firstDay\":\"2026-04-01\",\"kind\":\"frozen\","
                                + "\"lastDay\":\"2026-04-02\",\"number\":%d,\"reason\":\"su\",\"rules\":\"classic-2018\",\"territory\":\"%s\",\"v\":1}")
                        .formatted(number, town.territory().slug());
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            var id = town.territory().id();
            statement.executeUpdate("update counter set last_number = " + number
                    + " where name = 'journal' and territory_id = '" + id + "'");
            statement.executeUpdate(
                    "insert into journal (territory_id, number, kind, version, decided_at, body) values ('" + id + "', "
                            + number + ", 'frozen', 1, '2026-03-02T07:00:00Z', '" + good.replace(known, unknown)
                            + "')");
            owner.commit();
        }
        return good;
    }

    private static void owner(String sql, Town town) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            assertTrue(statement.executeUpdate(sql.formatted(town.territory().id())) > 0, sql);
        }
    }

    private static String await(BooleanSupplier happened, String what) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertFalse(System.nanoTime() > until, () -> "not seen: " + what);
            Thread.sleep(5);
        }
        return what;
    }
}
