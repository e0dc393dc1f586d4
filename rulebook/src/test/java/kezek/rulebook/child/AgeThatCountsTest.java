package kezek.rulebook.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.calendar.SchoolYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgeThatCountsTest {

    private static final long SEED = 20_260_526;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final LocalDate AFTER_20_YEARS = LocalDate.of(2038, 1, 1);

    @TestFactory
    Stream<DynamicTest> every_official_example_holds() {
        return RuleRows.of("age-group", "examples", row -> {
            var age = AgeThatCounts.of(date(row, "born"), date(row, "today"));
            assertEquals(Integer.parseInt(row.text("age")), age);
            assertEquals(row.text("group"), age + "–" + (age + 1));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_boundary_of_the_page_holds() {
        return RuleRows.of("age-group", "boundaries", row -> {
            var today = date(row, "today");
            assertEquals(
                    Integer.parseInt(row.text("start")),
                    SchoolYear.decidingOn(today).startYear());
            assertEquals(Integer.parseInt(row.text("age")), AgeThatCounts.of(date(row, "born"), today));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_smallest_age_of_the_page_holds() {
        return RuleRows.of("age-group", "smallest", row -> {
            var today = date(row, "today");
            var age = AgeThatCounts.of(date(row, "born"), today);
            assertEquals(isYes(row, "may"), AgeThatCounts.mayReceivePlace(age, rulesOn(today)));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_end_of_an_application_on_the_page_holds() {
        return RuleRows.of("age-group", "end", row -> {
            var today = date(row, "today");
            var birthYear = date(row, "born").getYear();
            assertEquals(date(row, "last"), AgeThatCounts.lastDayOfApplication(birthYear, rulesOn(today)));
            assertEquals(isYes(row, "ended"), AgeThatCounts.endedBySchoolAge(birthYear, today, rulesOn(today)));
        });
    }

    @Test
    void children_of_one_birth_year_have_one_age_on_every_day_of_20_years() {
        var random = new Random(SEED);
        for (var birthYear = 2011; birthYear <= 2037; birthYear++) {
            var births = birthsIn(birthYear, random);
            for (var today = FIRST_DAY; today.isBefore(AFTER_20_YEARS); today = today.plusDays(1)) {
                var age = AgeThatCounts.of(birthYear, SchoolYear.decidingOn(today));
                for (var born : births) {
                    assertEquals(age, AgeThatCounts.of(born, today), born + " on " + today + ", seed " + SEED);
                }
            }
        }
    }

    @Test
    void the_age_is_the_one_that_the_leaflet_describes() {
        var random = new Random(SEED);
        for (var birthYear = 2011; birthYear <= 2037; birthYear++) {
            for (var born : birthsIn(birthYear, random)) {
                var today = born.plusYears(1).plusDays(random.nextInt(7 * 365));
                assertEquals(
                        byTheLeaflet(born, today),
                        AgeThatCounts.of(born, today),
                        born + " on " + today + ", seed " + SEED);
            }
        }
    }

    @Test
    void the_age_grows_by_one_on_26_may_and_on_no_other_day() {
        var born = LocalDate.of(2016, 10, 15);
        for (var today = FIRST_DAY; today.isBefore(AFTER_20_YEARS); today = today.plusDays(1)) {
            var grown = AgeThatCounts.of(born, today.plusDays(1)) - AgeThatCounts.of(born, today);
            var isEve = today.getMonthValue() == 5 && today.getDayOfMonth() == 25;
            assertEquals(isEve ? 1 : 0, grown, "from " + today + " to the next day");
        }
    }

    @Test
    void a_child_born_a_year_later_is_a_year_younger() {
        for (var today = FIRST_DAY; today.isBefore(AFTER_20_YEARS); today = today.plusDays(1)) {
            var deciding = SchoolYear.decidingOn(today);
            assertEquals(AgeThatCounts.of(2020, deciding) - 1, AgeThatCounts.of(2021, deciding));
        }
    }

    @Test
    void other_parameters_give_other_limits() {
        var rules = new AgeRules(3, 7);
        assertTrue(AgeThatCounts.mayReceivePlace(3, rules));
        assertFalse(AgeThatCounts.mayReceivePlace(2, rules));
        assertEquals(LocalDate.of(2027, 8, 31), AgeThatCounts.lastDayOfApplication(2020, rules));
    }

    /** The words of the leaflet: the full years at the start of the school year, September to December births as if before 1 September. */
    private static int byTheLeaflet(LocalDate born, LocalDate today) {
        var start = LocalDate.of(today.getYear(), 9, 1);
        if (today.isBefore(LocalDate.of(today.getYear(), 5, 26))) {
            start = start.minusYears(1);
        }
        var lastBirthday = LocalDate.of(born.getYear(), 8, 31);
        var equated = born.isAfter(lastBirthday) ? lastBirthday : born;
        return (int) ChronoUnit.YEARS.between(equated, start);
    }

    private static List<LocalDate> birthsIn(int year, Random random) {
        var days = Year.of(year).length();
        return Stream.concat(
                        Stream.of(1, days).map(day -> LocalDate.ofYearDay(year, day)),
                        random.ints(8, 1, days + 1).mapToObj(day -> LocalDate.ofYearDay(year, day)))
                .toList();
    }

    private static AgeRules rulesOn(LocalDate day) {
        return Rulebook.kazakhstan().inForce("karaganda", day).age();
    }

    private static LocalDate date(RulePage.Row row, String column) {
        return LocalDate.parse(row.text(column));
    }

    private static boolean isYes(RulePage.Row row, String column) {
        return row.text(column, "en").equals("yes");
    }
}
