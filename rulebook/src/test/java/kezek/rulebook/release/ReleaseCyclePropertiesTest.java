package kezek.rulebook.release;

import static kezek.rulebook.RowTimes.calendar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.Stream;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.Rules.WindowLength;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import org.junit.jupiter.api.Test;

/** What holds for every report, every window length and all frozen days. */
class ReleaseCyclePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private record Case(ReleaseRules rules, TerritoryCalendar calendar, Instant reportedAt) {

        Release release() {
            return ReleaseCycle.of(rules, calendar).of(reportedAt);
        }

        boolean counts(LocalDate day) {
            return !calendar.isFrozen(day) && (rules.window().count() == DayCount.CALENDAR || calendar.isWorking(day));
        }
    }

    @Test
    void a_publication_is_the_first_evening_after_the_report_that_is_not_frozen() {
        eachCase((cycle, release) -> {
            var day = cycle.calendar().dateOf(release.publishedAt());
            assertEquals(LocalTime.of(18, 0), cycle.calendar().timeOf(release.publishedAt()));
            assertFalse(cycle.calendar().isFrozen(day));
            cycle.calendar()
                    .dateOf(cycle.reportedAt())
                    .datesUntil(day)
                    .filter(passed ->
                            cycle.calendar().at(passed, LocalTime.of(18, 0)).isAfter(cycle.reportedAt()))
                    .forEach(passed -> assertTrue(cycle.calendar().isFrozen(passed), "passed over " + passed));
        });
    }

    @Test
    void an_opening_is_the_first_morning_after_the_publication_on_which_places_open() {
        eachCase((cycle, release) -> {
            var day = cycle.calendar().dateOf(release.opensAt());
            var everyDay = cycle.rules().openingDays() == OpeningDays.EVERY_DAY;
            assertEquals(LocalTime.of(7, 0), cycle.calendar().timeOf(release.opensAt()));
            assertTrue(opens(cycle, day, everyDay));
            cycle.calendar()
                    .dateOf(release.publishedAt())
                    .plusDays(1)
                    .datesUntil(day)
                    .forEach(passed -> assertFalse(opens(cycle, passed, everyDay), "passed over " + passed));
        });
    }

    @Test
    void a_window_has_exactly_its_days_and_ends_on_a_morning_that_is_not_frozen() {
        eachCase((cycle, release) -> {
            var opening = cycle.calendar().dateOf(release.opensAt());
            var end = cycle.calendar().dateOf(release.priorityEndsAt());
            assertEquals(LocalTime.of(7, 0), cycle.calendar().timeOf(release.priorityEndsAt()));
            assertFalse(cycle.calendar().isFrozen(end));
            assertEquals(
                    cycle.rules().window().days(),
                    opening.datesUntil(end).filter(cycle::counts).count());
            var last = opening.datesUntil(end)
                    .filter(cycle::counts)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            last.plusDays(1)
                    .datesUntil(end)
                    .forEach(passed -> assertTrue(cycle.calendar().isFrozen(passed), "passed over " + passed));
        });
    }

    private interface Holds {
        void on(Case cycle, Release release);
    }

    private static boolean opens(Case cycle, LocalDate day, boolean everyDay) {
        return !cycle.calendar().isFrozen(day) && (everyDay || cycle.calendar().isWorking(day));
    }

    private static void eachCase(Holds holds) {
        for (var seed = 1; seed <= 3_000; seed++) {
            var random = new Random(seed);
            var cycle = someCase(random);
            try {
                holds.on(cycle, cycle.release());
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + cycle, broken);
            }
        }
    }

    private static Case someCase(Random random) {
        var freezes = Stream.generate(() -> someFreeze(random))
                .limit(random.nextInt(4))
                .toArray(Freeze[]::new);
        var window =
                new WindowLength(1 + random.nextInt(5), random.nextBoolean() ? DayCount.WORKING : DayCount.CALENDAR);
        var days = random.nextBoolean() ? OpeningDays.EVERY_DAY : OpeningDays.WORKING_DAYS;
        var rules = new ReleaseRules(LocalTime.of(18, 0), LocalTime.of(7, 0), days, window, 0);
        var minute = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(24 * 60));
        var calendar = calendar(freezes);
        return new Case(rules, calendar, calendar.at(FIRST.plusDays(random.nextInt(60)), minute));
    }

    private static Freeze someFreeze(Random random) {
        var first = FIRST.plusDays(random.nextInt(70));
        return new Freeze(first, first.plusDays(random.nextInt(10)));
    }
}
