package kezek.rulebook.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    @Test
    void on_25_may_the_current_school_year_decides() {
        assertEquals(new SchoolYear(2025), SchoolYear.decidingOn(LocalDate.of(2026, 5, 25)));
    }

    @Test
    void on_26_may_the_coming_school_year_decides() {
        assertEquals(new SchoolYear(2026), SchoolYear.decidingOn(LocalDate.of(2026, 5, 26)));
    }

    @Test
    void new_year_changes_nothing() {
        assertEquals(new SchoolYear(2026), SchoolYear.decidingOn(LocalDate.of(2026, 12, 31)));
        assertEquals(new SchoolYear(2026), SchoolYear.decidingOn(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_school_year_runs_from_1_september_to_25_may() {
        var year = new SchoolYear(2026);
        assertEquals(LocalDate.of(2026, 9, 1), year.firstSchoolDay());
        assertEquals(LocalDate.of(2027, 5, 25), year.lastSchoolDay());
    }

    @Test
    void on_each_of_its_days_a_school_year_decides() {
        var year = new SchoolYear(2026);
        year.firstSchoolDay()
                .datesUntil(year.lastSchoolDay().plusDays(1))
                .forEach(day -> assertEquals(year, SchoolYear.decidingOn(day), day.toString()));
    }
}
