package kezek.rulebook.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.RuleRows;
import kezek.rulebook.calendar.SchoolYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgeGroupTest {

    @TestFactory
    Stream<DynamicTest> every_group_of_the_page_covers_its_ages_and_birth_years() {
        return RuleRows.of("age-group", "groups", row -> {
            var bounds = Stream.of(row.text("group").split("–", -1))
                    .map(Integer::parseInt)
                    .toList();
            var group = new AgeGroup(bounds.getFirst(), bounds.getLast());
            assertEquals(row.text("mixed", "en").equals("yes"), group.isMixed());
            var ages = IntStream.range(0, 10).filter(group::covers).boxed().toList();
            assertEquals(row.text("ages"), listed(ages.stream()));
            var year = new SchoolYear(Integer.parseInt(row.text("start")));
            assertEquals(row.text("births"), listed(group.birthYears(year).stream()));
        });
    }

    @Test
    void a_birth_year_is_listed_exactly_if_its_age_is_covered() {
        for (var from = 0; from < 7; from++) {
            for (var to = from + 1; to <= 7; to++) {
                var group = new AgeGroup(from, to);
                var year = new SchoolYear(2026);
                for (var birthYear = 2010; birthYear <= 2030; birthYear++) {
                    assertEquals(
                            group.covers(AgeThatCounts.of(birthYear, year)),
                            group.birthYears(year).contains(birthYear),
                            group + ", born " + birthYear);
                }
            }
        }
    }

    @Test
    void ages_of_a_group_ascend() {
        assertThrows(IllegalArgumentException.class, () -> new AgeGroup(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new AgeGroup(-1, 2));
        assertEquals(1, new AgeGroup(0, 1).birthYears(new SchoolYear(2026)).size());
    }

    private static String listed(Stream<Integer> numbers) {
        return String.join(", ", numbers.map(String::valueOf).toList());
    }
}
