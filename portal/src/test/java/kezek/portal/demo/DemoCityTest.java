package kezek.portal.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final long SEED = 24;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ReadCity astana;

    @BeforeAll
    static void the_city_is_written_and_read_back_without_a_problem() throws IOException {
        var city = DemoCity.astana(TODAY, SEED);
        city.writeTo(folder.resolve("astana"));
        astana = ReadCity.of(folder.resolve("astana"), TODAY);
    }

    @Test
    void the_numbers_are_those_of_the_portal_about_2019() {
        assertEquals(344, astana.kindergartens().size());
        assertEquals(108_344, astana.applications().size());
        assertEquals(3_471, astana.places().size());
    }

    @Test
    void every_kindergarten_says_that_it_is_invented_and_has_a_name_of_its_own() {
        var names = new HashSet<String>();
        for (var kindergarten : astana.kindergartens()) {
            assertTrue(kindergarten.nameKk().endsWith(" (ойдан шығарылған)"), kindergarten.nameKk());
            assertTrue(kindergarten.nameRu().endsWith(" (вымышленный)"), kindergarten.nameRu());
            assertTrue(kindergarten.nameRu().codePoints().noneMatch(letter -> "әіңғүұқөһ".indexOf(letter) >= 0));
            assertTrue(names.add(kindergarten.nameKk()), kindergarten.nameKk());
        }
    }

    @Test
    void ages_of_places_are_near_the_shares_of_2024() {
        var places = new double[7];
        for (var group : astana.groups()) {
            for (var age = group.ages().from(); age < group.ages().to(); age++) {
                places[age] += (double) group.capacity()
                        / (group.ages().to() - group.ages().from());
            }
        }
        var all = IntStream.range(0, 7).mapToDouble(age -> places[age]).sum();
        var of2024 =
                DemoGroups.PLACES_OF_AGE.stream().mapToInt(Integer::intValue).sum();
        assertTrue(all > 40_000, "places: " + all);
        for (var age = 1; age <= 6; age++) {
            assertEquals(
                    100.0 * DemoGroups.PLACES_OF_AGE.get(age - 1) / of2024, 100 * places[age] / all, 0.5, "age " + age);
        }
    }

    @Test
    void there_are_mixed_special_and_sanatorium_groups_and_two_thirds_speak_kazakh() {
        var groups = astana.groups();
        assertTrue(groups.stream().anyMatch(group -> group.ages().isMixed() && group.kind() == QueueKind.ORDINARY));
        assertTrue(groups.stream().anyMatch(group -> group.kind() == QueueKind.SPECIAL));
        assertTrue(groups.stream().anyMatch(group -> group.kind() == QueueKind.SANATORIUM));
        var kazakh = groups.stream()
                .filter(group -> group.language() == TrainingLanguage.KAZAKH)
                .count();
        assertEquals(65, 100.0 * kazakh / groups.size(), 3);
    }

    @Test
    void no_group_has_more_children_and_places_than_its_capacity() {
        var taken = new HashMap<String, Integer>();
        astana.enrolled().forEach(child -> taken.merge(child.kindergarten() + "/" + child.group(), 1, Integer::sum));
        astana.places().forEach(place -> taken.merge(place.kindergarten() + "/" + place.group(), 1, Integer::sum));
        var full = 0;
        for (var group : astana.groups()) {
            var children = taken.getOrDefault(group.kindergarten() + "/" + group.code(), 0);
            assertTrue(children <= group.capacity(), group + ": " + children);
            full += children == group.capacity() ? 1 : 0;
        }
        assertTrue(full > astana.groups().size() / 2, full + " groups are full");
        assertTrue(full < astana.groups().size(), "some room is not reported");
    }

    @Test
    void enrolled_children_are_of_the_age_of_their_groups() {
        var groups = astana.groups().stream()
                .collect(Collectors.toMap(group -> group.kindergarten() + "/" + group.code(), group -> group));
        for (var child : astana.enrolled()) {
            var group = groups.get(child.kindergarten() + "/" + child.group());
            var age = 2026 - child.birthDate().getYear();
            assertTrue(group != null && group.ages().covers(age), child.toString());
        }
    }

    @Test
    void lanes_kinds_and_states_are_as_in_life() {
        var all = astana.applications();
        assertEquals(
                2,
                percent(all.stream()
                        .filter(row -> row.lane() == Lane.OUT_OF_TURN)
                        .count()),
                0.3);
        assertEquals(
                18,
                percent(all.stream()
                        .filter(row -> row.lane() == Lane.FIRST_PRIORITY)
                        .count()),
                0.5);
        assertEquals(
                2,
                percent(all.stream()
                        .filter(row -> row.kind() == QueueKind.SPECIAL)
                        .count()),
                0.3);
        assertEquals(
                0.3,
                percent(all.stream()
                        .filter(row -> row.kind() == QueueKind.SANATORIUM)
                        .count()),
                0.1);
        var stopListed = all.stream()
                .map(ApplicationRow::state)
                .filter(StopListed.class::isInstance)
                .map(StopListed.class::cast)
                .toList();
        assertEquals(1.5, percent(stopListed.size()), 0.15);
        var withTerm =
                stopListed.stream().filter(state -> state.until().isPresent()).count();
        assertEquals(0.5, (double) withTerm / stopListed.size(), 0.1);
        assertTrue(all.stream().allMatch(row -> row.benefit().isPresent() == (row.lane() != Lane.ORDINARY)));
    }

    @Test
    void most_who_wait_are_one_to_three_and_all_are_from_nought_to_five() {
        Map<Integer, Long> ages = astana.applications().stream()
                .collect(Collectors.groupingBy(row -> 2026 - row.birthDate().getYear(), Collectors.counting()));
        assertEquals(6, ages.size());
        IntStream.rangeClosed(0, 5).forEach(age -> assertTrue(ages.getOrDefault(age, 0L) > 4_000, ages.toString()));
        var oneToThree = IntStream.rangeClosed(1, 3)
                .mapToLong(age -> ages.getOrDefault(age, 0L))
                .sum();
        assertEquals(74, percent(oneToThree), 2);
    }

    @Test
    void numbers_ascend_with_the_time_of_filing_but_for_a_few_old_ones() {
        var rows = astana.applications();
        var late = IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).filedAt().isBefore(rows.get(i - 1).filedAt()))
                .toArray();
        assertTrue(late.length >= 20 && late.length <= 400, "late: " + late.length);
        assertTrue(IntStream.of(late).allMatch(i -> i < rows.size() / 9), "only old ones");
        assertTrue(IntStream.range(1, rows.size())
                .allMatch(i -> rows.get(i).number() > rows.get(i - 1).number()));
    }

    @Test
    void more_apply_in_the_morning_than_in_the_rest_of_the_day() {
        var morning = astana.applications().stream()
                .filter(row -> {
                    var hour = row.filedAt().atZone(CityPlan.ZONE).getHour();
                    return 8 <= hour && hour < 12;
                })
                .count();
        assertEquals(46, percent(morning), 4);
    }

    @Test
    void nothing_but_terms_lies_on_the_day_itself_or_later() {
        var midnight = TODAY.atStartOfDay(CityPlan.ZONE).toInstant();
        assertTrue(astana.applications().stream().allMatch(row -> row.filedAt().isBefore(midnight)));
        assertTrue(astana.enrolled().stream().allMatch(row -> row.enrolledAt().isBefore(midnight)));
        assertTrue(astana.places().stream().allMatch(row -> row.reportedAt().isBefore(midnight)));
    }

    @Test
    void the_same_day_and_seed_give_the_same_bytes_and_another_seed_gives_others() throws IOException {
        var again = folder.resolve("again");
        DemoCity.astana(TODAY, SEED).writeTo(again);
        for (var file : CityFile.values()) {
            var name = file.fileName();
            assertEquals(-1, Files.mismatch(folder.resolve("astana").resolve(name), again.resolve(name)), name);
        }
        DemoCity.astana(TODAY, SEED + 1).writeTo(again);
        for (var file : CityFile.values()) {
            var name = file.fileName();
            assertFalse(Files.mismatch(folder.resolve("astana").resolve(name), again.resolve(name)) < 0, name);
        }
    }

    @Test
    void kindergartens_and_groups_do_not_change_from_day_to_day() throws IOException {
        var other = folder.resolve("tomorrow");
        DemoCity.astana(TODAY.plusDays(1), SEED).writeTo(other);
        for (var name : new String[] {"kindergartens.csv", "groups.csv"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("astana").resolve(name)),
                    Files.readAllBytes(other.resolve(name)));
        }
    }

    private static double percent(long number) {
        return 100.0 * number / astana.applications().size();
    }
}
