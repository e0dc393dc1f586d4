package kezek.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The families that the simulated state register knows. */
class DemoFamiliesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-02-28", "2026-05-25", "2026-05-26", "2026-08-31", "2026-12-31", "2028-02-29"
            })
    void on_every_day_all_are_born_and_nobody_has_the_number_of_another(LocalDate today) {
        var families = DemoFamilies.on(today);
        assertThat(people(families)).doesNotHaveDuplicates().allMatch(Iin::isInvented);
        assertThat(people(families)).allMatch(iin -> iin.birthDate().isBefore(today));
    }

    @Test
    void benefits_are_those_that_registers_attest() {
        assertThat(benefits("Көзайым")).containsExactly("large-family");
        assertThat(benefits("Ерасыл")).containsExactly("large-family");
        assertThat(benefits("Милана")).containsExactly("parent-with-disability");
        assertThat(benefits("Тимур")).containsExactlyInAnyOrder("orphan", "without-parental-care");
        assertThat(benefits("Нұрислам"))
                .as("of a serviceman: a certificate proves it")
                .isEmpty();
        assertThat(benefits("Әмір")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-25", "2026-05-26"})
    void the_ages_of_the_newcomers_are_those_of_the_table(LocalDate today) {
        assertThat(age("Әмір", today)).isEqualTo(2);
        assertThat(age("Аяна", today)).isEqualTo(3).isEqualTo(age("Дана", today));
        assertThat(age("Полина", today)).isEqualTo(6);
        assertThat(age("Сұлтан", today)).isZero();
    }

    @Test
    void newcomers_have_not_applied_and_docs_demo_lists_them() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "demo.md"));
        var newcomers = DemoFamilies.stories(TODAY)
                .filter(story -> story.applications().isEmpty())
                .map(Story::family)
                .toList();
        assertThat(newcomers).hasSizeGreaterThanOrEqualTo(6);
        for (var family : newcomers) {
            var parent = family.parent();
            assertThat(page)
                    .contains("| `%s` | %s %s %s | %s | %s |"
                            .formatted(
                                    family.code(),
                                    parent.surname(),
                                    parent.givenName(),
                                    parent.patronymic(),
                                    parent.iin().orElseThrow().value(),
                                    family.phone().value()));
            for (var child : family.children()) {
                assertThat(page).contains(child.givenName());
            }
        }
    }

    private static Stream<Iin> people(List<Family> families) {
        return families.stream()
                .flatMap(family -> Stream.concat(
                        Stream.of(family.parent().iin()),
                        family.children().stream().map(child -> child.person().iin())));
    }

    private static Set<String> benefits(String givenName) {
        return child(givenName, TODAY).benefits().stream()
                .map(BenefitKind::code)
                .collect(Collectors.toSet());
    }

    private static int age(String givenName, LocalDate today) {
        var born = child(givenName, today).person().iin().birthDate();
        return SchoolYear.decidingOn(today).startYear() - born.getYear();
    }

    private static Child child(String givenName, LocalDate today) {
        Optional<Child> found = DemoFamilies.on(today).stream()
                .flatMap(family -> family.children().stream())
                .filter(child -> child.person().givenName().equals(givenName))
                .findFirst();
        return found.orElseThrow();
    }
}
