package kezek.rulebook.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.calendar.SpecialDay.Origin;
import kezek.rulebook.calendar.SpecialDay.Reason;
import org.junit.jupiter.api.Test;

class HolidayTableTest {

    private static final String YEARS = "year;confirmed;why\n2026;yes;as published\n2027;no;computed\n";
    private static final String HEADING = "date;day;reason;origin;source\n";

    @Test
    void the_shipped_calendar_holds_2018_to_2027_and_no_other_year() {
        var shipped = HolidayTable.shipped();
        assertTrue(IntStream.rangeClosed(2018, 2027)
                .allMatch(year -> shipped.year(year).isPresent()));
        assertTrue(shipped.year(2017).isEmpty());
        assertTrue(shipped.year(2028).isEmpty());
    }

    @Test
    void every_shipped_year_has_one_kurban_ait() {
        for (var year = 2018; year <= 2027; year++) {
            assertEquals(
                    1,
                    days(year).filter(day -> day.reason() == Reason.KURBAN_AIT).count(),
                    "year " + year);
        }
    }

    @Test
    void a_shipped_swap_is_a_working_weekend_day_and_a_free_weekday() {
        for (var year = 2018; year <= 2027; year++) {
            var swapped = days(year).filter(day -> day.origin() == Origin.MOVED).toList();
            assertEquals(year == 2018 || year == 2023 ? 2 : 0, swapped.size(), "year " + year);
            for (var day : swapped) {
                assertEquals(StatutoryHolidays.isWeekend(day.date()), day.working(), day.toString());
            }
        }
    }

    @Test
    void every_shipped_day_names_a_source() {
        for (var year = 2018; year <= 2027; year++) {
            assertTrue(days(year).noneMatch(day -> day.source().isBlank()), "year " + year);
        }
    }

    @Test
    void a_table_says_what_its_rows_say() {
        var table = HolidayTable.parse(HEADING + "2026-05-27;off;kurban-ait;religious;a list\n", YEARS);
        var day = LocalDate.of(2026, 5, 27);
        assertEquals(
                Map.of(day, new SpecialDay(day, false, Reason.KURBAN_AIT, Origin.RELIGIOUS, "a list")),
                table.year(2026).orElseThrow());
        assertTrue(table.isConfirmed(2026));
        assertFalse(table.isConfirmed(2027));
    }

    @Test
    void a_day_that_stands_twice_is_refused() {
        var day = "2026-05-27;off;kurban-ait;religious;a list\n";
        refused(HEADING + day + day, YEARS);
    }

    @Test
    void a_day_of_a_year_that_is_not_listed_is_refused() {
        refused(HEADING + "2028-03-08;off;womens-day;law;a list\n", YEARS);
    }

    @Test
    void a_working_holiday_is_refused() {
        refused(HEADING + "2026-03-08;working;womens-day;law;a list\n", YEARS);
    }

    @Test
    void a_swap_that_the_government_did_not_move_is_refused() {
        refused(HEADING + "2026-03-14;off;swap;law;a list\n", YEARS);
        refused(HEADING + "2026-03-08;off;womens-day;moved;a list\n", YEARS);
    }

    @Test
    void cells_that_are_not_known_are_refused() {
        refused(HEADING + "2026-03-08;maybe;womens-day;law;a list\n", YEARS);
        refused(HEADING + "2026-03-08;off;summer;law;a list\n", YEARS);
        refused(HEADING + "2026-03-08;off;womens-day;law\n", YEARS);
        refused(HEADING, "year;confirmed;why\n2026;perhaps;a list\n");
        refused("date;day\n", YEARS);
        refused("", YEARS);
    }

    private static void refused(String days, String years) {
        assertThrows(IllegalArgumentException.class, () -> HolidayTable.parse(days, years));
    }

    private static Stream<SpecialDay> days(int year) {
        return HolidayTable.shipped().year(year).orElseThrow().values().stream();
    }
}
