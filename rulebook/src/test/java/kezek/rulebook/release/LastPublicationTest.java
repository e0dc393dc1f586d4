package kezek.rulebook.release;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.Rules.WindowLength;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import org.junit.jupiter.api.Test;

/** The evening from which on everyone sees what was reported before it. Page: rules/release-cycle.md */
class LastPublicationTest {

    private static final Duration INSTANT = Duration.ofNanos(1_000);
    private static final LocalDate FIRST = LocalDate.of(2019, 9, 1);

    @Test
    void it_is_that_of_today_from_18_00_sharp_and_that_of_yesterday_before() {
        var cycle = cycle(calendar());
        var today = instant("12.09.2019 18:00");
        assertEquals(instant("11.09.2019 18:00"), cycle.lastPublication(today.minus(INSTANT)));
        assertEquals(today, cycle.lastPublication(today));
        assertEquals(today, cycle.lastPublication(today.plus(INSTANT)));
        assertEquals(today, cycle.lastPublication(instant("13.09.2019 00:00")));
    }

    @Test
    void a_saturday_and_a_sunday_have_publications_too() {
        assertEquals(instant("15.09.2019 18:00"), cycle(calendar()).lastPublication(instant("15.09.2019 23:59")));
    }

    @Test
    void frozen_days_have_none_so_it_is_the_last_before_them() {
        var frozen = calendar(new Freeze(LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 12)));
        var before = instant("09.09.2019 18:00");
        assertEquals(before, cycle(frozen).lastPublication(instant("10.09.2019 18:00")));
        assertEquals(before, cycle(frozen).lastPublication(instant("13.09.2019 17:59")));
        assertEquals(instant("13.09.2019 18:00"), cycle(frozen).lastPublication(instant("13.09.2019 18:00")));
    }

    @Test
    void none_lies_between_it_and_the_next_one() {
        for (var seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            var frozen = FIRST.plusDays(random.nextInt(20));
            var calendar = calendar(new Freeze(frozen, frozen.plusDays(random.nextInt(9))));
            var now = calendar.at(FIRST.plusDays(random.nextInt(30)), LocalTime.ofSecondOfDay(random.nextInt(86_400)));
            holds(cycle(calendar), now, "seed " + seed);
        }
    }

    private static void holds(ReleaseCycle cycle, Instant now, String seed) {
        var last = cycle.lastPublication(now);
        var next = cycle.publicationAfter(now);
        assertTrue(!last.isAfter(now), seed);
        assertEquals(next, cycle.publicationAfter(last), seed);
        assertEquals(last, cycle.lastPublication(next.minus(INSTANT)), seed);
        assertEquals(next, cycle.lastPublication(next), seed);
        // What is reported an instant before it is public by it, what is reported at it is not.
        assertEquals(last, cycle.of(last.minus(INSTANT)).publishedAt(), seed);
        assertEquals(next, cycle.of(last).publishedAt(), seed);
    }

    private static ReleaseCycle cycle(TerritoryCalendar calendar) {
        var window = new WindowLength(3, DayCount.WORKING);
        return ReleaseCycle.of(
                new ReleaseRules(LocalTime.of(18, 0), LocalTime.of(7, 0), OpeningDays.WORKING_DAYS, window, 0),
                calendar);
    }
}
