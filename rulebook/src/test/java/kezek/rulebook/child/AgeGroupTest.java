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

    @Test
    void the_usual_groups_are_the_twelve_that_the_protocol_of_the_city_offered() {
        var written = AgeGroup.USUAL.stream()
                .map(group -> group.from() + "–" + group.to())
                .toList();
        assertEquals("1–2, 1–3, 2–3, 3–4, 3–5, 3–6, 4–5, 4–6, 4–7, 5–6, 5–7, 6–7", listed(written.stream()));
        assertEquals(12, written.stream().distinct().count());
    }

    @Test
    void every_age_from_one_to_six_has_a_usual_group_of_its_own_and_no_group_takes_another_age() {
        for (var age = 0; age <= 7; age++) {
            var itself = new AgeGroup(age, age + 1);
            assertEquals(age >= 1 && age <= 6, AgeGroup.USUAL.contains(itself), "age " + age);
            var covered = age;
            assertEquals(
                    age >= 1 && age <= 6,
                    AgeGroup.USUAL.stream().anyMatch(group -> group.covers(covered)),
                    "age " + age);
        }
    }

    private static String listed(Stream<?> values) {
        return String.join(", ", values.map(String::valueOf).toList());
    }
}
