package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.audit.Audit;
import kezek.portal.queue.Benefits.Decision;
import kezek.portal.queue.FrozenPeriods.EndsBeforeItBegins;
import kezek.portal.queue.FrozenPeriods.FreezeOutcome;
import kezek.portal.queue.FrozenPeriods.Frozen;
import kezek.portal.queue.FrozenPeriods.NeedsReason;
import kezek.portal.queue.FrozenPeriods.Overlaps;
import kezek.portal.queue.FrozenPeriods.TooEarly;
import kezek.portal.queue.FrozenPeriods.TooLong;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A department freezes its territory. Page: rules/release-cycle.md */
@PortalTest
class FrozenPeriodsTest {

    private static final String BEGINS = "2026-03-02T12:00";
    private static final String REASON = "Жылдық есеп";

    private final ApplicationContext portal;
    private final FrozenPeriods periods;

    FrozenPeriodsTest(ApplicationContext portal, FrozenPeriods periods) {
        this.portal = portal;
        this.periods = periods;
    }

    @Test
    void tomorrow_may_be_frozen_and_today_may_not_by_the_date_of_the_territory() {
        var town = Town.found(portal, BEGINS);
        assertEquals(
                new TooEarly(LocalDate.parse("2026-03-03")),
                freeze(town, "2026-03-02", "2026-03-05", REASON, "2026-03-02T23:59:59.999999"));
        assertEquals(List.of(), periods.of(town.territory()));
        assertEquals(new Frozen(), freeze(town, "2026-03-03", "2026-03-05", REASON, "2026-03-02T23:59:59.999999"));
        assertEquals(
                new TooEarly(LocalDate.parse("2026-03-05")),
                freeze(town, "2026-03-04", "2026-03-04", REASON, "2026-03-04T00:00"));
        assertEquals(List.of("frozen"), town.kindsAfter(0));
    }

    @Test
    void a_frozen_evening_publishes_nothing_and_the_evening_after_does() {
        var town = Town.found(portal, BEGINS);
        new Families(town).group("K", QueueKind.ORDINARY, List.of(2, 3), 20, town.at(BEGINS));
        freeze(town, "2026-03-03", "2026-03-04", REASON, "2026-03-02T13:00");
        town.report("K", 1, "2026-03-03T12:00");
        town.carryOut("2026-03-05T17:59:59");
        assertEquals(0, published(town));
        town.carryOut("2026-03-05T18:00");
        assertEquals(1, published(town));
    }

    @Test
    void periods_may_touch_and_not_share_a_day() {
        var town = Town.found(portal, BEGINS);
        freeze(town, "2026-03-10", "2026-03-12", REASON, BEGINS);
        var met = new Overlaps(periods.of(town.territory()).getFirst());
        for (var days : List.of(
                "2026-03-08 2026-03-10", "2026-03-12 2026-03-14", "2026-03-11 2026-03-11", "2026-03-05 2026-03-20")) {
            assertEquals(met, freeze(town, days.split(" ")[0], days.split(" ")[1], REASON, BEGINS), days);
        }
        assertEquals(new Frozen(), freeze(town, "2026-03-09", "2026-03-09", REASON, BEGINS));
        assertEquals(new Frozen(), freeze(town, "2026-03-13", "2026-03-13", REASON, BEGINS));
        assertEquals(
                List.of("2026-03-13", "2026-03-10", "2026-03-09"),
                periods.of(town.territory()).stream()
                        .map(period -> period.firstDay().toString())
                        .toList());
    }

    @Test
    void a_period_has_at_least_one_day_and_at_most_a_year() {
        var town = Town.found(portal, BEGINS);
        assertEquals(new EndsBeforeItBegins(), freeze(town, "2026-03-10", "2026-03-09", REASON, BEGINS));
        assertEquals(
                new TooLong(LocalDate.parse("2027-03-09")), freeze(town, "2026-03-10", "2027-03-10", REASON, BEGINS));
        assertEquals(
                new TooLong(LocalDate.parse("2027-03-09")), freeze(town, "2026-03-10", "9999-12-31", REASON, BEGINS));
        assertEquals(new Frozen(), freeze(town, "2026-03-10", "2027-03-09", REASON, BEGINS));
    }

    @Test
    void a_reason_stands_on_one_line_of_1_to_200_letters() {
        var town = Town.found(portal, BEGINS);
        for (var reason : List.of("", "   ", "а".repeat(201), "бір\nекі", "бір\u2028екі", "бір\u0000", "\ud83d")) {
            assertEquals(new NeedsReason(), freeze(town, "2026-03-10", "2026-03-10", reason, BEGINS), reason);
        }
        assertEquals(new Frozen(), freeze(town, "2026-03-10", "2026-03-10", "ә", BEGINS));
        assertEquals(new Frozen(), freeze(town, "2026-03-11", "2026-03-11", " " + "ә".repeat(200) + "\n", BEGINS));
        assertEquals("ә".repeat(200), periods.of(town.territory()).getFirst().reason());
    }

    @Test
    void a_period_is_cancelled_until_the_evening_before_it_begins() {
        var town = Town.found(portal, BEGINS);
        freeze(town, "2026-03-10", "2026-03-12", REASON, BEGINS);
        freeze(town, "2026-03-20", "2026-03-22", REASON, BEGINS);
        var first = periods.of(town.territory()).getLast().id();
        var second = periods.of(town.territory()).getFirst().id();
        assertFalse(periods.cancel(town.territory(), first, decision(town, "2026-03-10T00:00")));
        assertTrue(periods.cancel(town.territory(), second, decision(town, "2026-03-19T23:59:59.999999")));
        assertFalse(periods.cancel(town.territory(), second, decision(town, "2026-03-19T23:59:59.999999")));
        assertFalse(periods.cancel(town.territory(), UUID.randomUUID(), decision(town, BEGINS)));
        assertEquals(
                List.of(first),
                periods.of(town.territory()).stream()
                        .map(FrozenPeriods.Period::id)
                        .toList());
        assertEquals(List.of("frozen", "frozen", "thawed"), town.kindsAfter(0));
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
        assertEquals(new Frozen(), freeze(town, "2026-03-21", "2026-03-21", REASON, "2026-03-19T23:59:59.999999"));
    }

    @Test
    void a_form_that_comes_again_changes_nothing() {
        var town = Town.found(portal, BEGINS);
        var decision = decision(town, BEGINS);
        var day = LocalDate.parse("2026-03-10");
        for (var times = 0; times < 2; times++) {
            assertEquals(new Frozen(), periods.freeze(town.territory(), day, day, REASON, decision));
        }
        var period = periods.of(town.territory()).getFirst().id();
        var thaw = decision(town, BEGINS);
        for (var times = 0; times < 2; times++) {
            assertTrue(periods.cancel(town.territory(), period, thaw));
        }
        assertEquals(List.of("frozen", "thawed"), town.kindsAfter(0));
    }

    private FreezeOutcome freeze(Town town, String firstDay, String lastDay, String reason, String now) {
        return periods.freeze(
                town.territory(), LocalDate.parse(firstDay), LocalDate.parse(lastDay), reason, decision(town, now));
    }

    private static Decision decision(Town town, String now) {
        return new Decision("staff:officer", UUID.randomUUID(), town.at(now));
    }

    private static int published(Town town) {
        return town.rows(
                        "select id from freed_place where territory_id = :territory and published_at is not null",
                        row -> row.uuid("id"))
                .size();
    }
}
