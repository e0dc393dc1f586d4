package kezek.rulebook.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.rulebook.RuleRows;
import kezek.rulebook.calendar.SpecialDay.Origin;
import kezek.rulebook.calendar.SpecialDay.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.kazakhstan();

    @TestFactory
    Stream<DynamicTest> every_day_of_the_page_is_working_or_off() {
        return RuleRows.of(
                "working-days",
                "days",
                row -> assertEquals(isYes(row, "working"), DAYS.isWorking(LocalDate.parse(row.text("day")))));
    }

    @TestFactory
    Stream<DynamicTest> every_term_of_the_page_ends_on_its_day() {
        return RuleRows.of(
                "working-days",
                "terms",
                row -> assertEquals(
                        LocalDate.parse(row.text("last")),
                        DAYS.plus(LocalDate.parse(row.text("day")), Integer.parseInt(row.text("count")))));
    }

    @TestFactory
    Stream<DynamicTest> every_next_working_day_of_the_page_holds() {
        return RuleRows.of(
                "working-days",
                "next",
                row -> assertEquals(
                        LocalDate.parse(row.text("next")), DAYS.nextOnOrAfter(LocalDate.parse(row.text("day")))));
    }

    @TestFactory
    Stream<DynamicTest> every_year_of_the_page_is_confirmed_or_not() {
        return RuleRows.of(
                "working-days",
                "years",
                row -> assertEquals(isYes(row, "confirmed"), DAYS.confirmed(Integer.parseInt(row.text("year")))));
    }

    @Test
    void the_page_names_every_year_of_the_calendar() {
        var years = RulePage.named("working-days").table("years").rows().stream()
                .map(row -> Integer.parseInt(row.text("year")))
                .toList();
        assertEquals(IntStream.rangeClosed(2018, 2028).boxed().toList(), years);
    }

    @Test
    void a_moved_day_off_names_its_holiday_and_the_law() {
        var note = DAYS.note(LocalDate.of(2026, 3, 24)).orElseThrow();
        assertEquals(Reason.NAURYZ, note.reason());
        assertEquals(Origin.COMPUTED, note.origin());
        assertFalse(note.working());
        assertTrue(note.source().contains("Art. 5"), note.source());
    }

    @Test
    void a_working_saturday_names_its_publication() {
        var note = DAYS.note(LocalDate.of(2018, 8, 25)).orElseThrow();
        assertEquals(Origin.MOVED, note.origin());
        assertTrue(note.working());
        assertEquals("mgorod.kz, 27.07.2018", note.source());
    }

    @Test
    void about_days_whose_weekday_decides_the_calendar_says_nothing() {
        assertEquals(Optional.empty(), DAYS.note(LocalDate.of(2026, 4, 10)));
        assertEquals(Optional.empty(), DAYS.note(LocalDate.of(2026, 4, 11)));
    }

    @Test
    void years_outside_the_calendar_are_computed_from_the_law() {
        // 1 January 2028 is a Saturday and 2 January a Sunday: Monday and Tuesday are off instead. 17 December 2017 was
        // a holiday still.
        assertEquals(LocalDate.of(2028, 1, 5), DAYS.plus(LocalDate.of(2027, 12, 31), 1));
        assertFalse(DAYS.isWorking(LocalDate.of(2017, 12, 18)));
        assertFalse(DAYS.isWorking(LocalDate.of(2017, 12, 19)));
        assertTrue(DAYS.isWorking(LocalDate.of(2017, 12, 20)));
    }

    @Test
    void years_outside_the_calendar_are_not_confirmed() {
        assertFalse(DAYS.confirmed(2017));
        assertFalse(DAYS.confirmed(2028));
    }

    @Test
    void a_term_counts_at_least_one_day() {
        var friday = LocalDate.of(2026, 4, 10);
        assertThrows(IllegalArgumentException.class, () -> DAYS.plus(friday, 0));
        assertEquals(LocalDate.of(2026, 4, 13), DAYS.plus(friday, 1));
    }

    @Test
    void a_term_ends_on_the_nth_working_day_whatever_the_first_day() {
        var last = Year.of(2027).atDay(365);
        for (var day = Year.of(2018).atDay(1); day.isBefore(last); day = day.plusDays(1)) {
            for (var n : new int[] {1, 3, 5}) {
                var end = DAYS.plus(day, n);
                var counted = day.plusDays(1).datesUntil(end.plusDays(1)).filter(DAYS::isWorking);
                assertEquals(n, counted.count(), "from " + day + " to " + end);
                assertTrue(DAYS.isWorking(end), "ends on a day off: " + end);
            }
        }
    }

    private static boolean isYes(RulePage.Row row, String column) {
        return row.text(column, "en").equals("yes");
    }
}
