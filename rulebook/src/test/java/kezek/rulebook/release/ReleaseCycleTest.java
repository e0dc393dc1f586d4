package kezek.rulebook.release;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.className;
import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static kezek.rulebook.RowTimes.maybeInstant;
import static kezek.rulebook.RowTimes.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.Rules.WindowLength;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReleaseCycleTest {

    private static final WindowLength THREE_WORKING_DAYS = new WindowLength(3, DayCount.WORKING);

    @TestFactory
    Stream<DynamicTest> every_publication_of_the_page_holds() {
        return RuleRows.of("release-cycle", "publications", row -> {
            var days = row.text("days", "en").equals("every day") ? OpeningDays.EVERY_DAY : OpeningDays.WORKING_DAYS;
            var release =
                    ReleaseCycle.of(rules(days, THREE_WORKING_DAYS), calendar()).of(instant(row.text("reported")));
            assertEquals(instant(row.text("published")), release.publishedAt());
            assertEquals(instant(row.text("opens")), release.opensAt());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_window_of_the_page_holds() {
        return RuleRows.of("release-cycle", "windows", ReleaseCycleTest::windowHolds);
    }

    @TestFactory
    Stream<DynamicTest> every_frozen_period_of_the_page_holds() {
        return RuleRows.of("release-cycle", "freezes", row -> {
            var calendar = calendar(new Freeze(date(row.text("first")), date(row.text("last"))));
            var release = cycle(window(row.text("window", "en")), calendar).of(instant(row.text("reported")));
            assertEquals(instant(row.text("published")), release.publishedAt());
            assertEquals(instant(row.text("opens")), release.opensAt());
            assertEquals(instant(row.text("until")), release.priorityEndsAt());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_phase_of_the_page_holds() {
        var release = cycle(THREE_WORKING_DAYS, calendar()).of(instant("12.09.2019 12:00"));
        return RuleRows.of("release-cycle", "phases", row -> {
            var phase = PlacePhase.at(release, instant(row.text("now")));
            assertEquals(className(row.text("phase", "en")), phase.getClass().getSimpleName());
            assertEquals(maybeInstant(row.text("until")), until(phase));
        });
    }

    @Test
    void a_territory_thaws_at_the_midnight_after_its_last_frozen_day() {
        var cycle = cycle(
                THREE_WORKING_DAYS,
                calendar(
                        new Freeze(date("08.08.2019"), date("09.08.2019")),
                        new Freeze(date("10.08.2019"), date("11.08.2019"))));
        assertEquals(Optional.empty(), cycle.frozenUntil(instant("07.08.2019 23:59:59")));
        assertEquals(Optional.of(instant("12.08.2019 00:00")), cycle.frozenUntil(instant("08.08.2019 00:00")));
        assertEquals(Optional.of(instant("12.08.2019 00:00")), cycle.frozenUntil(instant("11.08.2019 23:59:59")));
        assertEquals(Optional.empty(), cycle.frozenUntil(instant("12.08.2019 00:00")));
    }

    @Test
    void what_is_due_comes_in_time_order_with_the_last_instant_in_and_the_first_out() {
        var cycle = cycle(THREE_WORKING_DAYS, calendar());
        var friday = new CycleEvent.OpeningDue(instant("13.09.2019 07:00"), instant("18.09.2019 07:00"));
        assertEquals(
                List.of(
                        friday,
                        new CycleEvent.PublicationDue(instant("13.09.2019 18:00")),
                        new CycleEvent.OpeningDue(instant("14.09.2019 07:00"), instant("19.09.2019 07:00"))),
                cycle.due(instant("12.09.2019 18:00"), instant("14.09.2019 07:00")));
        assertEquals(List.of(friday), cycle.due(instant("12.09.2019 18:00"), instant("13.09.2019 17:59:59")));
        assertEquals(List.of(), cycle.due(instant("12.09.2019 18:00"), instant("13.09.2019 06:59:59")));
    }

    @Test
    void nothing_is_due_on_frozen_days() {
        var cycle = cycle(THREE_WORKING_DAYS, calendar(new Freeze(date("01.08.2019"), date("31.08.2019"))));
        assertEquals(
                List.of(instant("01.09.2019 07:00"), instant("01.09.2019 18:00")),
                cycle.due(instant("31.07.2019 18:00"), instant("01.09.2019 18:00")).stream()
                        .map(CycleEvent::at)
                        .toList());
    }

    @Test
    void what_is_due_does_not_depend_on_how_often_it_is_asked() {
        var cycle = cycle(THREE_WORKING_DAYS, calendar(new Freeze(date("08.08.2019"), date("11.08.2019"))));
        var from = instant("01.08.2019 00:00");
        var until = instant("01.09.2019 00:00");
        var inSteps = new ArrayList<CycleEvent>();
        for (var step = from; step.isBefore(until); step = step.plusSeconds(3600)) {
            inSteps.addAll(cycle.due(step, step.plusSeconds(3600)));
        }
        assertEquals(cycle.due(from, until), inSteps);
        assertEquals(2 * (31 - 4), inSteps.size());
    }

    @Test
    void a_window_has_the_length_of_the_day_on_which_it_opens() {
        var astana = ReleaseCycle.of(new TerritoryRules(Rulebook.kazakhstan(), "astana", calendar()));
        var semey = ReleaseCycle.of(law());
        var before = instant("07.10.2019 12:00");
        var after = instant("08.10.2019 12:00");
        assertEquals(instant("11.10.2019 07:00"), astana.of(before).priorityEndsAt());
        assertEquals(instant("10.10.2019 07:00"), astana.of(after).priorityEndsAt());
        assertEquals(instant("12.10.2019 07:00"), semey.of(after).priorityEndsAt());
    }

    @Test
    void hours_are_those_of_their_own_day() {
        var earlier = Rulebook.kazakhstan().inForce("semey", date("01.01.2019"));
        var rules =
                new ReleaseRules(LocalTime.of(17, 0), LocalTime.of(8, 0), OpeningDays.EVERY_DAY, THREE_WORKING_DAYS, 0);
        var changed = new Rules(
                "semey-2019",
                "an order",
                earlier.regime(),
                earlier.queue(),
                earlier.age(),
                rules,
                earlier.reservation(),
                earlier.referral(),
                earlier.stopList());
        var rulebook = Rulebook.kazakhstan()
                .with(List.of(new Rulebook.Row(Optional.of("semey"), date("13.09.2019"), changed)));
        var cycle = ReleaseCycle.of(new TerritoryRules(rulebook, "semey", calendar()));
        assertEquals(
                List.of(
                        instant("12.09.2019 07:00"),
                        instant("12.09.2019 18:00"),
                        instant("13.09.2019 08:00"),
                        instant("13.09.2019 17:00")),
                cycle.due(instant("12.09.2019 00:00"), instant("13.09.2019 23:59")).stream()
                        .map(CycleEvent::at)
                        .toList());
    }

    @Test
    void local_time_goes_over_the_change_of_the_clocks_of_2024() {
        var release = cycle(THREE_WORKING_DAYS, calendar()).of(Instant.parse("2024-02-29T11:59:00Z"));
        assertEquals(Instant.parse("2024-02-29T12:00:00Z"), release.publishedAt(), "18:00 at UTC+6");
        assertEquals(Instant.parse("2024-03-01T02:00:00Z"), release.opensAt(), "07:00 at UTC+5");
    }

    @Test
    void a_pause_counts_the_openings_since_the_access_ended() {
        var opening = instant("13.09.2019 07:00");
        assertEquals(opening, paused(OpeningDays.EVERY_DAY, 0).pauseReachesBackTo(opening));
        assertEquals(
                instant("12.09.2019 07:00"), paused(OpeningDays.EVERY_DAY, 1).pauseReachesBackTo(opening));
        assertEquals(
                instant("10.09.2019 07:00"), paused(OpeningDays.EVERY_DAY, 3).pauseReachesBackTo(opening));
        var monday = instant("16.09.2019 07:00");
        assertEquals(
                instant("12.09.2019 07:00"), paused(OpeningDays.WORKING_DAYS, 2).pauseReachesBackTo(monday));
        var frozen = calendar(new Freeze(date("14.09.2019"), date("15.09.2019")));
        var rules =
                new ReleaseRules(LocalTime.of(18, 0), LocalTime.of(7, 0), OpeningDays.EVERY_DAY, THREE_WORKING_DAYS, 1);
        assertEquals(opening, ReleaseCycle.of(rules, frozen).pauseReachesBackTo(monday));
    }

    private static ReleaseCycle paused(OpeningDays days, int openings) {
        var rules = new ReleaseRules(LocalTime.of(18, 0), LocalTime.of(7, 0), days, THREE_WORKING_DAYS, openings);
        return ReleaseCycle.of(rules, calendar());
    }

    @Test
    void a_release_that_goes_back_in_time_is_a_bug() {
        var at = instant("12.09.2019 18:00");
        assertThrows(IllegalArgumentException.class, () -> new Release(at, at, at.plusSeconds(1), at.plusSeconds(2)));
    }

    private static void windowHolds(Row row) {
        var cycle = cycle(window(row.text("window", "en")), calendar());
        var end = cycle.priorityEndOf(instant(row.text("opened")));
        assertEquals(instant(row.text("until")), end);
        var access = Access.given(instant(row.text("opened")), cycle);
        assertTrue(access.liveAt(end.minusNanos(1)) && !access.liveAt(end));
    }

    private static Optional<Instant> until(PlacePhase phase) {
        return switch (phase) {
            case PlacePhase.Reported(var publishedAt) -> Optional.of(publishedAt);
            case PlacePhase.Announced(var opensAt) -> Optional.of(opensAt);
            case PlacePhase.FirstInQueue(var until) -> Optional.of(until);
            case PlacePhase.Everyone() -> Optional.empty();
        };
    }

    private static ReleaseCycle cycle(WindowLength window, TerritoryCalendar calendar) {
        return ReleaseCycle.of(rules(OpeningDays.EVERY_DAY, window), calendar);
    }

    private static ReleaseRules rules(OpeningDays days, WindowLength window) {
        return new ReleaseRules(LocalTime.of(18, 0), LocalTime.of(7, 0), days, window, 0);
    }
}
