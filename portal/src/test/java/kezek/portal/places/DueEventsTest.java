package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Publications and openings at their hours: on time, late, twice, at once, broken off. Page: rules/release-cycle.md */
@PortalTest
class DueEventsTest {

    private static final int THREE_YEARS_OLD = 2022;

    private final ApplicationContext portal;
    private final Tx tx;
    private final DueEvents dueEvents;

    DueEventsTest(ApplicationContext portal, Tx tx, DueEvents dueEvents) {
        this.portal = portal;
        this.tx = tx;
        this.dueEvents = dueEvents;
    }

    @Test
    void what_is_reported_a_microsecond_before_18_00_is_published_at_18_00() {
        var town = town();
        town.report("K3", 1, "2026-03-02T17:59:59.999999");
        town.carryOut("2026-03-02T17:59:59.999999");
        assertEquals(List.of("reported"), phases(town));
        town.carryOut("2026-03-02T18:00");
        assertEquals(List.of("published 2026-03-02T13:00:00Z"), phases(town));
    }

    @Test
    void what_is_reported_at_18_00_sharp_waits_for_the_next_day() {
        var town = town();
        town.report("K3", 1, "2026-03-02T18:00");
        town.carryOut("2026-03-03T17:59:59.999999");
        assertEquals(List.of("reported"), phases(town));
        town.carryOut("2026-03-03T18:00");
        assertEquals(List.of("published 2026-03-03T13:00:00Z"), phases(town));
    }

    @Test
    void a_report_that_had_to_wait_for_the_publication_of_18_00_comes_after_it() {
        var town = town();
        town.carryOut("2026-03-02T18:00:01");
        town.report("K3", 1, "2026-03-02T17:59:59");
        assertEquals(
                List.of(town.at("2026-03-02T18:00:01")),
                town.rows(
                        "select reported_at from freed_place where territory_id = :territory",
                        row -> row.instant("reported_at")));
        town.carryOut("2026-03-03T18:00");
        assertEquals(List.of("published 2026-03-03T13:00:00Z"), phases(town));
    }

    @Test
    void places_open_at_07_00_and_not_a_microsecond_earlier() {
        var town = town();
        var child = new Families(town).apply(Lane.ORDINARY, THREE_YEARS_OLD, town.at("2026-03-02T13:00"));
        town.report("K3", 1, "2026-03-02T14:00");
        town.carryOut("2026-03-03T06:59:59.999999");
        assertEquals(List.of(), town.accesses());
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of("opened 2026-03-03T02:00:00Z"), phases(town));
        assertEquals(List.of("" + child), town.accesses());
    }

    @Test
    void three_days_late_gives_the_rows_of_every_day_on_time() {
        var onTime = town();
        var late = town();
        for (var town : List.of(onTime, late)) {
            fill(town);
        }
        for (var hour = late.at("2026-03-02T13:00");
                hour.isBefore(late.at("2026-03-09T13:00"));
                hour = hour.plusSeconds(1200)) {
            onTime.carryOut(hour);
        }
        onTime.carryOut("2026-03-09T13:00");
        late.carryOut("2026-03-09T13:00");
        assertEquals(phases(onTime), phases(late));
        assertEquals(onTime.accesses(), late.accesses());
        assertEquals(stopList(onTime), stopList(late));
        assertEquals(turns(onTime), turns(late));
        assertEquals(heldSince(onTime), heldSince(late));
        assertTrue(late.accesses().size() > 4, late.accesses().toString());
        // Only the instant of the decision tells that it was late.
        var decided = late.rows(
                "select distinct decided_at from journal where territory_id = :territory and number > :number",
                row -> row.instant("decided_at"),
                "number",
                entries(late) - 10);
        assertEquals(List.of(late.at("2026-03-09T13:00")), decided);
    }

    @Test
    void asked_twice_nothing_happens_twice() {
        var town = town();
        fill(town);
        town.carryOut("2026-03-04T12:00");
        var before = town.journal();
        town.carryOut("2026-03-04T12:00");
        town.carryOut("2026-03-03T12:00");
        assertEquals(before, town.journal());
    }

    @Test
    void two_nodes_at_once_carry_out_once() throws Exception {
        for (var round = 0; round < 5; round++) {
            var town = town();
            fill(town);
            var together = new CountDownLatch(2);
            try (var nodes = Executors.newFixedThreadPool(2)) {
                for (var node = 0; node < 2; node++) {
                    nodes.submit(() -> {
                        together.countDown();
                        together.await();
                        town.carryOut("2026-03-05T12:00");
                        return null;
                    });
                }
            }
            var alone = town();
            fill(alone);
            alone.carryOut("2026-03-05T12:00");
            assertEquals(alone.accesses(), town.accesses());
            assertEquals(entries(alone), entries(town));
        }
    }

    @Test
    void what_breaks_off_in_the_middle_leaves_nothing_and_is_carried_out_the_next_time() {
        var town = town();
        fill(town);
        var before = town.journal();
        assertThrows(
                IllegalStateException.class,
                () -> tx.run(db -> {
                    dueEvents.carryOut(db, town.territory(), town.at("2026-03-05T12:00"));
                    throw new IllegalStateException("the power went out");
                }));
        assertEquals(before, town.journal());
        assertEquals(List.of(), town.accesses());
        town.carryOut("2026-03-05T12:00");
        assertTrue(town.accesses().size() > 2, town.accesses().toString());
    }

    /** Two places and some children on four days; the stop-list and windows end in between. */
    private static void fill(Town town) {
        var families = new Families(town);
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < 12; i++) {
            numbers.add(families.apply(
                    i % 4 == 0 ? Lane.FIRST_PRIORITY : Lane.ORDINARY,
                    THREE_YEARS_OLD,
                    town.at("2026-03-02T12:1" + i % 10)));
        }
        families.stopList(
                numbers.get(1),
                StopListCause.REFERRAL_LAPSED,
                Optional.of(town.at("2026-03-04T09:30")),
                town.at("2026-03-02T12:30"));
        assertInstanceOf(ReportOutcome.Reported.class, town.report("K3", 5, "2026-03-02T12:40"));
    }

    private Town town() {
        var town = Town.found(portal, "2026-03-02T12:00");
        new Families(town).group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-03-02T12:00"));
        return town;
    }

    private static List<String> phases(Town town) {
        return town.rows(
                """
                select published_at, opened_at from freed_place where territory_id = :territory order by number
                """,
                row -> row.optional("opened_at", Row::instant)
                        .map(at -> "opened " + at)
                        .or(() -> row.optional("published_at", Row::instant).map(at -> "published " + at))
                        .orElse("reported"));
    }

    private static List<Optional<Instant>> stopList(Town town) {
        return town.rows(
                "select ended_at from stop_list_entry where territory_id = :territory order by since",
                row -> row.optional("ended_at", Row::instant));
    }

    private static List<Integer> turns(Town town) {
        return town.rows(
                "select ordinary_given from queue_turn where territory_id = :territory order by cohort",
                row -> row.integer("ordinary_given"));
    }

    /** The entries without the instants of their decisions: what happened, and since when. */
    private static List<String> heldSince(Town town) {
        return town.journal().stream()
                .map(Recorded::read)
                .map(reading -> ((Recorded.Understood) reading).entry())
                .map(entry -> entry.setting().number() + " " + entry.kind() + " since " + entry.since() + " by "
                        + entry.by() + " under " + entry.setting().rules() + " " + entry.facts())
                .toList();
    }

    private static long entries(Town town) {
        return town.journal().size();
    }
}
