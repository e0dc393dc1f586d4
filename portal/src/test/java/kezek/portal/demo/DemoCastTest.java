package kezek.portal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cast and the small town. */
class DemoCastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void kosshy_is_a_small_town_with_one_of_everything() throws IOException {
        DemoCity.kosshy(TODAY, 24).writeTo(folder);
        var town = ReadCity.of(folder, TODAY);
        assertEquals(3, town.kindergartens().size());
        assertEquals(12, town.groups().size());
        assertEquals(80, town.applications().size());
        assertEquals(9, town.places().size());
        assertEquals(60, town.enrolled().size(), 8);
        assertTrue(town.groups().stream().anyMatch(group -> group.ages().isMixed()));
        assertTrue(town.groups().stream().anyMatch(group -> group.kind() == QueueKind.SPECIAL));
        assertTrue(town.kindergartens().stream().allMatch(row -> row.district().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-02-28", "2026-05-25", "2026-05-26", "2026-08-31", "2026-12-31", "2028-02-29"
            })
    void the_town_and_its_cast_are_good_on_every_day_of_the_year(LocalDate today) throws IOException {
        DemoCity.kosshy(today, 24).writeTo(folder);
        assertEquals(80, ReadCity.of(folder, today).applications().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-25", "2026-05-26"})
    void every_child_of_the_cast_is_in_the_files(LocalDate today) throws IOException {
        var city = DemoCity.astana(today, 24);
        city.writeTo(folder);
        var read = ReadCity.of(folder, today);
        var named = new HashSet<PersonIdentity>();
        read.applications().forEach(row -> named.add(row.child()));
        read.enrolled().forEach(row -> named.add(row.child()));
        named.remove(PersonIdentity.UNKNOWN);
        var cast = new HashSet<PersonIdentity>();
        city.families().forEach(family -> cast.addAll(family.children()));
        assertEquals(17, cast.size());
        assertEquals(cast, named);
        assertTrue(
                cast.stream().allMatch(child -> child.iin().map(Iin::isInvented).orElse(false)));
    }

    @Test
    void the_families_show_what_they_are_there_for() throws IOException {
        DemoCity.astana(TODAY, 24).writeTo(folder);
        var rows = ReadCity.of(folder, TODAY).applications();
        assertEquals(LocalDate.of(2023, 10, 15), the(rows, "Айзере").birthDate());
        assertEquals(the(rows, "Алихан").filedAt(), the(rows, "Аружан").filedAt());
        assertEquals(Lane.OUT_OF_TURN, the(rows, "Нұрислам").lane());
        assertTrue(((StopListed) the(rows, "Санжар").state()).until().isPresent());
        assertTrue(((StopListed) the(rows, "Даниил").state()).until().isEmpty());
        assertEquals(Optional.of("large-family"), the(rows, "Көзайым").benefit());
        assertEquals(QueueKind.SANATORIUM, the(rows, "София").kind());
        assertEquals(
                List.of(QueueKind.ORDINARY, QueueKind.SPECIAL),
                rows.stream()
                        .filter(row -> row.child().givenName().equals("Аяла"))
                        .map(ApplicationRow::kind)
                        .toList());
    }

    @Test
    void phones_iins_and_codes_of_families_are_their_own() {
        var families = new ArrayList<>(DemoCity.astana(TODAY, 24).families());
        families.addAll(DemoCity.kosshy(TODAY, 24).families());
        assertEquals(16, families.stream().map(Family::phone).distinct().count());
        assertEquals(16, families.stream().map(Family::code).distinct().count());
        assertEquals(
                16,
                families.stream()
                        .map(family -> family.parent().iin())
                        .distinct()
                        .count());
    }

    @Test
    void parents_are_the_same_on_every_day_and_docs_demo_lists_them() throws IOException {
        var families = new ArrayList<>(DemoCity.astana(TODAY, 24).families());
        families.addAll(DemoCity.kosshy(LocalDate.of(2031, 3, 3), 1).families());
        var page = Files.readString(Path.of("..", "docs", "demo.md"));
        for (var family : families) {
            var parent = family.parent();
            var row = "| `%s` | %s %s %s | %s | %s |"
                    .formatted(
                            family.code(),
                            parent.surname(),
                            parent.givenName(),
                            parent.patronymic(),
                            parent.iin().orElseThrow().value(),
                            family.phone().value());
            assertTrue(page.contains(row), row);
        }
    }

    private static ApplicationRow the(List<ApplicationRow> rows, String givenName) {
        return rows.stream()
                .filter(row -> row.child().givenName().equals(givenName))
                .findFirst()
                .orElseThrow();
    }
}
