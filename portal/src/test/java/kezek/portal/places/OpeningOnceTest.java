package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kezek.portal.PortalTest;
import kezek.portal.journal.Recorded;
import kezek.portal.journal.Recorded.Understood;
import kezek.portal.journal.Recorded.Unknown;
import kezek.portal.platform.database.CutOff;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/**
 * There is one opening a day, whoever carries it out, when and how often: what it leaves is what it leaves at 07:00 sharp. Random towns with a
 * week of places that open day after day. Page: rules/release-cycle.md
 */
@PortalTest
class OpeningOnceTest {

    private static final List<List<Integer>> AGES =
            List.of(List.of(2, 3), List.of(3, 4), List.of(4, 5), List.of(1, 3), List.of(3, 6), List.of(2, 5));

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final String BEGINS = MONDAY + "T12:00";
    private static final String ENDS = MONDAY.plusDays(9) + "T12:00";
    private static final int DAYS = 7;

    private final ApplicationContext portal;
    private final DueEvents due;
    private final DataSource pool;

    OpeningOnceTest(ApplicationContext portal, DueEvents due, DataSource pool) {
        this.portal = portal;
        this.due = due;
        this.pool = pool;
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void carried_out_late_it_gives_what_it_gives_at_seven(long seed) {
        prove(seed, (town, now) -> town.carryOut(now));
    }

    @ParameterizedTest
    @ValueSource(longs = {74, 75, 76})
    void carried_out_twice_it_gives_no_more(long seed) {
        prove(seed, (town, now) -> {
            town.carryOut(now);
            var once = left(town);
            town.carryOut(now);
            assertEquals(once, left(town), "seed " + seed);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {77, 78, 79})
    void carried_out_by_three_nodes_at_once_it_is_carried_out_by_one(long seed) {
        prove(seed, (town, now) -> atOnce(3, () -> town.carryOut(now)));
    }

    @ParameterizedTest
    @ValueSource(longs = {80, 81, 82, 83})
    void broken_off_before_any_statement_it_leaves_nothing_and_is_done_anew(long seed) {
        var random = new Random(seed);
        var broken = new ArrayList<Integer>();
        prove(seed, (town, now) -> {
            for (var tries = 0; tries < 3; tries++) {
                var before = left(town);
                var statement = 1 + random.nextInt(25);
                var cut = CutOff.before(statement, pool);
                try {
                    cut.run(db -> due.carryOut(db, town.territory(), now));
                } catch (RuntimeException killed) {
                    broken.add(statement);
                    assertEquals(before, left(town), "seed " + seed + ", statement " + statement);
                }
            }
            town.carryOut(now);
        });
        assertTrue(broken.size() > 2, "seed " + seed + " broke off only before " + broken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void a_connection_that_is_cut_fails_its_transaction(int statement) {
        var town = town(1);
        var cut = CutOff.before(statement, pool);
        assertThrows(RuntimeException.class, () -> cut.run(db -> due.carryOut(db, town.territory(), town.at(ENDS))));
    }

    /** A town in which everything happens at its hour, and its twin in which it is carried out at random hours in this way. */
    private void prove(long seed, BiConsumer<Town, Instant> way) {
        var punctual = town(seed);
        for (var day = MONDAY; day.isBefore(MONDAY.plusDays(DAYS + 2)); day = day.plusDays(1)) {
            punctual.carryOut(day + "T18:00");
            punctual.carryOut(day.plusDays(1) + "T07:00");
        }
        punctual.carryOut(ENDS);
        var expected = left(punctual);
        assertTrue(expected.accesses().size() > 20, "seed " + seed + " proves little: " + expected.accesses());

        var twin = town(seed);
        var random = new Random(~seed);
        var end = twin.at(ENDS);
        for (var now = twin.at(BEGINS); now.isBefore(end); ) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
            way.accept(twin, now.isBefore(end) ? now : end);
        }
        assertEquals(expected, left(twin), "seed " + seed);
    }

    /** What openings leave: accesses in their order, turns, places, and the entries without the instants of the decisions. */
    private record Left(List<String> accesses, List<String> turns, List<String> places, List<String> journal) {}

    private Left left(Town town) {
        return new Left(
                town.rows("""
                        select concat_ws(' ', x.opened_at, x.ordinal, a.number, x.age_from, x.age_to, x.lane, x.ended_at, x.ended_because) as line
                        from access x join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory order by x.opened_at, x.ordinal
                        """, row -> row.text("line")),
                town.rows("""
                        select concat_ws(' ', kind, cohort, ordinary_given) as line from queue_turn where territory_id = :territory
                        union all
                        select concat_ws(' ', kind, age_from, age_to, ordinary_given) from mixed_turn where territory_id = :territory
                        order by line
                        """, row -> row.text("line")),
                town.rows("""
                        select concat_ws(' ', number, published_at, opened_at) as line from freed_place
                        where territory_id = :territory order by number
                        """, row -> row.text("line")),
                town.journal().stream().map(OpeningOnceTest::facts).toList());
    }

    private static String facts(String body) {
        return switch (Recorded.read(body)) {
            case Understood(var entry) ->
                entry.setting().number() + " " + entry.kind() + " " + entry.since() + " " + entry.by() + " "
                        + entry.facts() + " " + entry.setting().rules();
            case Unknown(var why) -> throw new AssertionError(why);
        };
    }

    private Town town(long seed) {
        var random = new Random(seed);
        var town = Town.found(portal, BEGINS);
        var families = new Families(town);
        for (var ages : AGES) {
            families.group(name(ages), QueueKind.ORDINARY, ages, 500, town.at(BEGINS));
        }
        for (var i = 0; i < 60; i++) {
            var now = town.at(MONDAY + "T13:00");
            var lane = Lane.values()[Math.min(2, random.nextInt(8))];
            var place = new Place(QueueKind.ORDINARY, lane, now.minusSeconds(random.nextInt(30) * 86_400L));
            var number = families.apply(place, LocalDate.of(2021 + random.nextInt(4), 1 + random.nextInt(12), 1), now);
            if (random.nextInt(6) == 0) {
                var until = town.at(MONDAY.plusDays(1 + random.nextInt(5))
                        + (random.nextBoolean() ? "T07:00" : "T07:00:00.000001"));
                families.stopList(
                        number, StopListCause.REFERRAL_LAPSED, Optional.of(until), town.at(MONDAY + "T14:00"));
            }
        }
        reports(town, random);
        return town;
    }

    /** What kindergartens will report on the days to come, written at once: nothing else is to make the town carry out what is due. */
    private static void reports(Town town, Random random) {
        var number = 0L;
        for (var day = MONDAY; day.isBefore(MONDAY.plusDays(DAYS)); day = day.plusDays(1)) {
            for (var places = 3 + random.nextInt(5); places > 0; places--) {
                number++;
                town.sql(
                        """
                        insert into freed_place (territory_id, id, number, group_id, age_from, age_to, kind, school_year, reported_at, reported_by)
                        select :territory, gen_random_uuid(), :number, id, age_from, age_to, kind, 2025, :at, 'kindergarten'
                        from kindergarten_group where territory_id = :territory and code = :code
                        """,
                        "number",
                        number,
                        "at",
                        town.at(day + "T16:00"),
                        "code",
                        name(AGES.get(random.nextInt(AGES.size()))));
            }
        }
    }

    private static void atOnce(int nodes, Runnable work) {
        var start = new CyclicBarrier(nodes);
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            var all = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return true;
                    }))
                    .limit(nodes)
                    .toList();
            for (var one : all) {
                assertTrue(one.get());
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String name(List<Integer> ages) {
        return "G" + ages.getFirst() + "-" + ages.getLast();
    }
}
