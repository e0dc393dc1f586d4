package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.register.CityImport.Refused;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that one row cannot tell by itself, from both sides: what is refused, and what is just not. */
@PortalTest
class CrossProblemsTest {

    private final CityImport imports;
    private final Territories territories;
    private final TestCity city;

    CrossProblemsTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.territories = territories;
        this.city = new TestCity(territories, "shymkent").filled();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private List<String> problems(boolean skipBad) {
        var problems = new ArrayList<Problem>();
        var outcome = imports.load(city.request(skipBad), problems::add, Progress.SILENT);
        assertThat(outcome).isInstanceOf(problems.isEmpty() || skipBad ? Loaded.class : Refused.class);
        assertThat(city.count("release_cycle")).isEqualTo(outcome instanceof Loaded ? 1 : 0);
        return problems.stream().map(TestCity::shown).toList();
    }

    private List<String> problems() {
        return problems(false);
    }

    @Test
    void the_city_of_these_tests_is_good() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_code_of_two_kindergartens_refuses_both() {
        city.add(CityFile.KINDERGARTENS, TestCity.kindergarten("KG-2"));
        assertThat(problems())
                .containsExactly(
                        "kindergartens.csv:3 code KG-2 DUPLICATE_CODE[]",
                        "kindergartens.csv:4 code KG-2 DUPLICATE_CODE[]");
    }

    @Test
    void a_code_of_two_groups_refuses_both_in_one_kindergarten_alone() {
        city.add(CityFile.GROUPS, "KG-1,02,2,3,KAZAKH,ORDINARY,3", "KG-2,02,2,3,KAZAKH,ORDINARY,3");
        assertThat(problems())
                .containsExactly("groups.csv:3 code 02 DUPLICATE_CODE[]", "groups.csv:5 code 02 DUPLICATE_CODE[]");
    }

    @Test
    void numbers_that_stand_twice_are_refused_in_each_file_by_itself() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(201, "KG-1,01", 3))
                .add(CityFile.APPLICATIONS, TestCity.application(103, 14), TestCity.application(201, 15))
                .add(CityFile.PLACES, "301,KG-1,01,2026-11-03T10:00:00+05:00");
        assertThat(problems())
                .containsExactly(
                        "enrolled.csv:2 number 201 DUPLICATE_NUMBER[]",
                        "enrolled.csv:4 number 201 DUPLICATE_NUMBER[]",
                        "applications.csv:4 number 103 DUPLICATE_NUMBER[]",
                        "applications.csv:5 number 103 DUPLICATE_NUMBER[]",
                        "places.csv:2 number 301 DUPLICATE_NUMBER[]",
                        "places.csv:3 number 301 DUPLICATE_NUMBER[]");
    }

    @Test
    void a_district_lies_in_this_territory() {
        var district = territories.inside(city.territory()).getFirst().slug();
        city.replace(
                CityFile.KINDERGARTENS,
                "KG-1",
                TestCity.kindergarten("KG-1").replace(",,Бақ", "," + district + ",Бақ"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_district_of_another_city_is_unknown() {
        city.replace(
                CityFile.KINDERGARTENS, "KG-1", TestCity.kindergarten("KG-1").replace(",,Бақ", ",astana-esil,Бақ"));
        assertThat(problems()).containsExactly("kindergartens.csv:2 district astana-esil UNKNOWN_DISTRICT[]");
    }

    @Test
    void a_group_needs_its_kindergarten() {
        city.without(CityFile.KINDERGARTENS, "KG-2");
        assertThat(problems()).containsExactly("groups.csv:4 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]");
    }

    @Test
    void children_and_places_need_their_kindergarten() {
        city.without(CityFile.KINDERGARTENS, "KG-2").without(CityFile.GROUPS, "KG-2");
        city.add(CityFile.PLACES, "302,KG-2,01,2026-11-03T10:00:00+05:00");
        assertThat(problems())
                .containsExactly(
                        "enrolled.csv:3 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]",
                        "places.csv:3 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]");
    }

    @Test
    void children_and_places_need_their_group() {
        city.without(CityFile.GROUPS, "KG-1,01");
        assertThat(problems())
                .containsExactly(
                        "enrolled.csv:2 group 01 UNKNOWN_GROUP[KG-1]", "places.csv:2 group 01 UNKNOWN_GROUP[KG-1]");
    }

    @Test
    void a_child_stands_once_in_a_kind_of_queue_and_the_earlier_application_stays() {
        city.add(
                CityFile.APPLICATIONS,
                TestCity.application(104, "2024-03-01T09:59:59+05:00", "ORDINARY", TestCity.iin(13)));
        assertThat(problems()).containsExactly("applications.csv:4 iin ************ CHILD_TWICE_IN_KIND[104]");
    }

    @Test
    void a_child_may_stand_in_queues_of_different_kinds() {
        city.add(
                CityFile.APPLICATIONS,
                TestCity.application(104, "2024-03-01T09:59:59+05:00", "SPECIAL", TestCity.iin(13)));
        assertThat(problems()).isEmpty();
        assertThat(city.count("child_slot")).isEqualTo(4);
        assertThat(city.count("child")).isEqualTo(5);
    }

    @Test
    void children_without_an_iin_are_not_taken_for_each_other() {
        city.add(
                CityFile.APPLICATIONS,
                "104,2024-03-01T10:00:00+05:00,ORDINARY,2023-05-17,ORDINARY,,WAITING,,,,,,",
                "105,2024-03-01T10:00:00+05:00,ORDINARY,2023-05-17,ORDINARY,,WAITING,,,,,,");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_child_stands_in_the_queues_of_one_territory() {
        try (var other = new TestCity(territories, "almaty")) {
            other.add(
                    CityFile.APPLICATIONS,
                    TestCity.application(7, "2024-03-01T10:00:00+05:00", "SPECIAL", TestCity.iin(12)));
            assertThat(imports.load(other.request(false), problem -> {}, Progress.SILENT))
                    .isInstanceOf(Loaded.class);
            assertThat(problems())
                    .containsExactly("applications.csv:3 iin ************ CHILD_IN_OTHER_TERRITORY[almaty]");
        }
    }

    @Test
    void a_child_is_enrolled_once_in_a_kind_of_group() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-2,01", 1));
        assertThat(problems()).containsExactly("enrolled.csv:4 iin ************ CHILD_ENROLLED_TWICE[201]");
    }

    @Test
    void a_child_may_go_to_groups_of_different_kinds() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-1,02", 1));
        assertThat(problems()).isEmpty();
        assertThat(city.count("enrolment")).isEqualTo(3);
    }

    @Test
    void a_full_group_is_full_and_one_child_more_is_too_many() {
        city.without(CityFile.PLACES, "301").add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-2,01", 3));
        assertThat(problems()).isEmpty();
        city.empty();
        city.add(CityFile.ENROLLED, TestCity.enrolled(204, "KG-2,01", 4));
        assertThat(problems()).containsExactly("groups.csv:4 capacity 2 CAPACITY_BELOW_ENROLLED[3]");
    }

    @Test
    void places_fill_the_room_beside_the_children_and_no_more() {
        city.add(CityFile.PLACES, "302,KG-1,01,2026-11-01T10:00:00+05:00");
        assertThat(problems()).isEmpty();
        city.empty();
        // The youngest report is the one too many, wherever it stands.
        city.add(CityFile.PLACES, "303,KG-1,01,2026-11-01T11:00:00+05:00");
        assertThat(problems()).containsExactly("places.csv:2 group 01 MORE_PLACES_THAN_ROOM[2]");
    }

    @Test
    void each_problem_of_a_row_is_told() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(201, "KG-9,01", 3));
        assertThat(problems())
                .containsExactly(
                        "enrolled.csv:2 number 201 DUPLICATE_NUMBER[]",
                        "enrolled.csv:4 number 201 DUPLICATE_NUMBER[]",
                        "enrolled.csv:4 kindergarten KG-9 UNKNOWN_KINDERGARTEN[]");
    }

    @Test
    void nothing_hangs_on_a_refused_row_unless_refused_rows_are_left_out() {
        city.replace(
                CityFile.KINDERGARTENS, "KG-2", TestCity.kindergarten("KG-2").replace(",,Бақ", ",moon,Бақ"));
        assertThat(problems()).containsExactly("kindergartens.csv:3 district moon UNKNOWN_DISTRICT[]");
        assertThat(problems(true))
                .containsExactly(
                        "kindergartens.csv:3 district moon UNKNOWN_DISTRICT[]",
                        "groups.csv:4 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]",
                        "enrolled.csv:3 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]");
        assertThat(Map.of(
                        "kindergarten", city.count("kindergarten"),
                        "groups", city.count("kindergarten_group"),
                        "enrolled", city.count("enrolment"),
                        "applications", city.count("application"),
                        "places", city.count("freed_place")))
                .isEqualTo(Map.of("kindergarten", 1L, "groups", 2L, "enrolled", 1L, "applications", 3L, "places", 1L));
    }

    @Test
    void what_hangs_on_a_group_that_is_too_small_is_left_out_with_it() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-2,01", 3), TestCity.enrolled(204, "KG-2,01", 4));
        assertThat(problems(true))
                .containsExactly(
                        "groups.csv:4 capacity 2 CAPACITY_BELOW_ENROLLED[3]",
                        "enrolled.csv:3 group 01 UNKNOWN_GROUP[KG-2]",
                        "enrolled.csv:4 group 01 UNKNOWN_GROUP[KG-2]",
                        "enrolled.csv:5 group 01 UNKNOWN_GROUP[KG-2]");
        assertThat(city.count("enrolment")).isEqualTo(1);
    }
}
