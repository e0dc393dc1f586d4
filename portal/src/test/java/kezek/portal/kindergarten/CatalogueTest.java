package kezek.portal.kindergarten;

import static kezek.portal.kindergarten.Sample.NORTH;
import static kezek.portal.kindergarten.Sample.SOUTH;
import static kezek.portal.kindergarten.Sample.at;
import static kezek.portal.kindergarten.Sample.group;
import static kezek.portal.kindergarten.Sample.kindergarten;
import static kezek.portal.kindergarten.Sample.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Catalogue.Found;
import kezek.portal.kindergarten.Wanted.Order;
import kezek.portal.platform.spelling.LooseSpelling;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the school year 2026/2027 children born in 2024 are of age 2. */
class CatalogueTest {

    private static final Instant NOW = at("2026-11-20T12:00");
    private static final Order BY_NAME = new Order(false, "kk");

    private static final Catalogue CITY = new Catalogue(
            Sample.LAW,
            List.of(
                    kindergarten("Қарлығаш", NORTH, group(2, 3, places(2, 2, "2026-11-09T12:00")), group(3, 6)),
                    kindergarten(
                            "Айгөлек",
                            SOUTH,
                            group(2, 3, TrainingLanguage.RUSSIAN, QueueKind.ORDINARY),
                            group(4, 5, TrainingLanguage.KAZAKH, QueueKind.SPECIAL, places(4, 5, "2026-11-09T12:00"))),
                    kindergarten("№ 10", SOUTH),
                    kindergarten("№ 2", NORTH, group(5, 6))));

    @Test
    void nothing_wanted_finds_all_in_the_order_of_the_alphabet_and_of_numbers() {
        assertThat(names(find(wanted().build()))).containsExactly("№ 2", "№ 10", "Айгөлек", "Қарлығаш");
    }

    @Test
    void kazakh_letters_stand_where_the_kazakh_alphabet_has_them() {
        var city = new Catalogue(
                Sample.LAW,
                List.of(
                        kindergarten("Өрке", NORTH),
                        kindergarten("Орда", NORTH),
                        kindergarten("Пана", NORTH),
                        kindergarten("Әсем", NORTH),
                        kindergarten("Алау", NORTH),
                        kindergarten("Балапан", NORTH)));
        assertThat(names(city.find(wanted().build(), NOW)))
                .containsExactly("Алау", "Әсем", "Балапан", "Орда", "Өрке", "Пана");
    }

    @Test
    void most_free_places_come_first_if_asked_for() {
        assertThat(names(find(wanted().order(new Order(true, "kk")).build())))
                .containsExactly("Айгөлек", "Қарлығаш", "№ 2", "№ 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "карлыгаш | Қарлығаш",
                "КАРЛ | Қарлығаш",
                "айголек сад | Айгөлек",
                "абая 12 | №2,№10,Айгөлек,Қарлығаш",
                "рлығаш | ''",
                "айгөлек қарлығаш | ''"
            })
    void a_name_is_found_by_the_beginnings_of_its_words(String typed, String expected) {
        var found = names(find(wanted().words(typed).build())).stream()
                .map(name -> name.replace(" ", ""))
                .toList();
        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @Test
    void a_district_has_its_own() {
        assertThat(names(find(wanted().district(NORTH).build()))).containsExactly("№ 2", "Қарлығаш");
    }

    @ParameterizedTest
    @CsvSource({"2026, ''", "2025, ''", "2024, Айгөлек;Қарлығаш", "2023, Қарлығаш", "2021, № 2;Қарлығаш", "2020, ''"})
    void a_birth_year_finds_the_groups_that_cover_its_age(int born, String expected) {
        assertThat(String.join(";", names(find(wanted().born(born).build())))).isEqualTo(expected);
    }

    @Test
    void language_kind_and_age_must_meet_in_one_group() {
        assertThat(names(find(wanted().language(TrainingLanguage.RUSSIAN).build())))
                .containsExactly("Айгөлек");
        assertThat(names(find(wanted().kind(QueueKind.SPECIAL).build()))).containsExactly("Айгөлек");
        assertThat(find(wanted().language(TrainingLanguage.RUSSIAN)
                        .kind(QueueKind.SPECIAL)
                        .build()))
                .isEmpty();
        assertThat(find(wanted().born(2022)
                        .kind(QueueKind.ORDINARY)
                        .language(TrainingLanguage.RUSSIAN)
                        .build()))
                .isEmpty();
    }

    @Test
    void free_places_are_counted_for_what_is_wanted() {
        assertThat(names(find(wanted().freeOnly().build()))).containsExactly("Айгөлек", "Қарлығаш");
        assertThat(names(find(wanted().freeOnly().born(2024).build()))).containsExactly("Қарлығаш");
        assertThat(find(wanted().freeOnly().born(2023).build())).isEmpty();
        assertThat(CITY.free(NOW)).isEqualTo(7);
        assertThat(CITY.free(at("2026-11-09T17:59"))).isZero();
        assertThat(CITY.free(at("2026-11-09T18:00"))).isEqualTo(7);
    }

    @Test
    void from_26_may_a_place_is_for_the_ages_of_its_own_school_year() {
        var last = at("2027-05-25T12:00");
        var next = at("2027-05-26T12:00");
        var twoYears = wanted().freeOnly().born(2024).build();
        assertThat(names(CITY.find(twoYears, last))).containsExactly("Қарлығаш");
        // The group is for those born in 2025 now, but what was reported for those born in 2024 stays theirs.
        assertThat(names(CITY.find(twoYears, next))).containsExactly("Қарлығаш");
        assertThat(CITY.find(wanted().freeOnly().born(2025).build(), next)).isEmpty();
        assertThat(names(CITY.find(wanted().born(2025).build(), next))).containsExactly("Айгөлек", "Қарлығаш");
    }

    private static List<Found> find(Wanted wanted) {
        return CITY.find(wanted, NOW);
    }

    private static List<String> names(List<Found> found) {
        return found.stream().map(one -> one.kindergarten().code()).toList();
    }

    private static Wish wanted() {
        return new Wish(new Wanted(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, BY_NAME));
    }

    /** What is wanted, said piece by piece. */
    private record Wish(Wanted build) {

        Wish words(String typed) {
            return with(LooseSpelling.words(typed), build.freeOnly(), build.order());
        }

        Wish freeOnly() {
            return with(build.words(), true, build.order());
        }

        Wish order(Order order) {
            return with(build.words(), build.freeOnly(), order);
        }

        Wish district(UUID district) {
            return new Wish(new Wanted(
                    build.words(),
                    Optional.of(district),
                    build.language(),
                    build.birthYear(),
                    build.kind(),
                    build.freeOnly(),
                    build.order()));
        }

        Wish language(TrainingLanguage language) {
            return new Wish(new Wanted(
                    build.words(),
                    build.district(),
                    Optional.of(language),
                    build.birthYear(),
                    build.kind(),
                    build.freeOnly(),
                    build.order()));
        }

        Wish born(int year) {
            return new Wish(new Wanted(
                    build.words(),
                    build.district(),
                    build.language(),
                    Optional.of(year),
                    build.kind(),
                    build.freeOnly(),
                    build.order()));
        }

        Wish kind(QueueKind kind) {
            return new Wish(new Wanted(
                    build.words(),
                    build.district(),
                    build.language(),
                    build.birthYear(),
                    Optional.of(kind),
                    build.freeOnly(),
                    build.order()));
        }

        private Wish with(List<String> words, boolean freeOnly, Order order) {
            return new Wish(new Wanted(
                    words, build.district(), build.language(), build.birthYear(), build.kind(), freeOnly, order));
        }
    }
}
