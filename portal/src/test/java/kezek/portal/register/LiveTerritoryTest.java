package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.register.CityImport.Count;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.register.CityImport.Outcome;
import kezek.portal.register.CityImport.Refused;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that come into a territory that has records already. */
@PortalTest
class LiveTerritoryTest {

    private final CityImport imports;
    private final TestCity city;
    private final List<String> problems = new ArrayList<>();

    LiveTerritoryTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.city = new TestCity(territories, "shymkent").filled();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private Outcome load() {
        problems.clear();
        return imports.load(
                city.request(false), (Problem problem) -> problems.add(TestCity.shown(problem)), Progress.SILENT);
    }

    private String row(String columns, String table, String where) {
        return city.value("select concat_ws('|', " + columns + ") from " + table
                + " where territory_id = :territory and " + where);
    }

    @Test
    void the_second_time_changes_nothing() {
        load();
        var before = state();
        var outcome = load();
        assertThat(problems).isEmpty();
        assertThat(outcome.files().get(CityFile.APPLICATIONS)).isEqualTo(new Count(3, 0, 3));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_became_of_a_record_in_the_portal_is_not_touched() {
        load();
        city.change("update application set lane = 'ORDINARY' where number = 101 and territory_id = :territory");
        city.change(
                "update benefit set withdrawn_at = granted_at, withdrawn_by = 'x', withdrawn_because = 'REJECTED' where territory_id = :territory");
        city.change("update application_contact set phone = '+77990000999' where territory_id = :territory");
        city.change(
                "update enrolment set left_at = enrolled_at, left_because = 'LEFT' where territory_id = :territory");
        city.change(
                "update freed_place set closed_at = opened_at, closed_because = 'RECALLED' where territory_id = :territory");
        var before = state();
        assertThat(load()).isInstanceOf(Loaded.class);
        assertThat(problems).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_live_territory_gets_more_rows_and_keeps_its_cycle() {
        load();
        var until = row("carried_out_until", "release_cycle", "true");
        city.add(CityFile.APPLICATIONS, TestCity.application(104, 14))
                .add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-1,01", 3))
                .add(CityFile.PLACES, "302,KG-1,02,2026-11-01T10:00:00+05:00");
        var outcome = load();
        assertThat(outcome.files())
                .containsEntry(CityFile.APPLICATIONS, new Count(4, 1, 3))
                .containsEntry(CityFile.ENROLLED, new Count(3, 1, 2))
                .containsEntry(CityFile.PLACES, new Count(2, 1, 1));
        assertThat(row("published_at is null", "freed_place", "number = 302")).isEqualTo("t");
        assertThat(row("carried_out_until >= '" + until + "'::timestamptz", "release_cycle", "true"))
                .isEqualTo("t");
        assertThat(row("last_number", "counter", "name = 'application'")).isEqualTo("104");
    }

    @Test
    void rows_of_a_live_territory_are_checked_against_what_is_loaded() {
        load();
        city.without(CityFile.GROUPS, "KG")
                .without(CityFile.KINDERGARTENS, "KG")
                .without(CityFile.APPLICATIONS, "10")
                .without(CityFile.ENROLLED, "20")
                .without(CityFile.PLACES, "30");
        city.add(CityFile.GROUPS, "KG-2,02,3,4,KAZAKH,ORDINARY,2")
                .add(
                        CityFile.ENROLLED,
                        TestCity.enrolled(203, "KG-2,01", 3),
                        TestCity.enrolled(204, "KG-2,01", 4),
                        TestCity.enrolled(205, "KG-2,02", 1))
                .add(CityFile.APPLICATIONS, TestCity.application(104, 13))
                .add(CityFile.PLACES, "302,KG-1,01,2026-11-03T10:00:00+05:00", "303,KG-1,01,2026-11-04T10:00:00+05:00");
        assertThat(load()).isInstanceOf(Refused.class);
        assertThat(problems)
                .containsExactly(
                        "enrolled.csv:3 group 01 CAPACITY_BELOW_ENROLLED[3]",
                        "enrolled.csv:4 iin ************ CHILD_ENROLLED_TWICE[201]",
                        "applications.csv:2 iin ************ CHILD_TWICE_IN_KIND[103]",
                        "places.csv:3 group 01 MORE_PLACES_THAN_ROOM[1]");
    }

    @Test
    void nothing_new_comes_into_what_is_closed() {
        load();
        city.change("update kindergarten set closed_at = added_at where territory_id = :territory and code = 'KG-2'");
        city.change(
                "update kindergarten_group set closed_at = added_at where territory_id = :territory and code = '02'");
        city.add(CityFile.GROUPS, "KG-2,09,3,4,KAZAKH,ORDINARY,2")
                .add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-1,02", 3));
        assertThat(load()).isInstanceOf(Refused.class);
        assertThat(problems)
                .containsExactly(
                        "groups.csv:5 kindergarten KG-2 UNKNOWN_KINDERGARTEN[]",
                        "enrolled.csv:4 group 02 UNKNOWN_GROUP[KG-1]");
    }

    /** Everything of the territory that could change, as one text. */
    private String state() {
        var tables = Map.of(
                "application",
                "number",
                "benefit",
                "id",
                "application_contact",
                "application_id",
                "enrolment",
                "number",
                "freed_place",
                "number",
                "journal",
                "number",
                "loaded_file",
                "id",
                "child",
                "id",
                "kindergarten",
                "code",
                "counter",
                "name");
        var state = new StringBuilder();
        tables.forEach((table, key) -> state.append(city.value("select string_agg(t::text, E'\\n' order by t." + key
                + ") from " + table + " t where territory_id = :territory")));
        return state.toString();
    }

    @Test
    void every_fact_of_a_kindergarten_or_group_that_differs_is_told() {
        load();
        city.replace(CityFile.KINDERGARTENS, "KG-1", "KG-1,710340000127,Б,Б,,ә,а,PRIVATE,51.128611,71.5");
        city.replace(CityFile.GROUPS, "KG-1,01", "KG-1,01,1,4,RUSSIAN,SANATORIUM,4");
        assertThat(load()).isInstanceOf(Refused.class);
        assertThat(columns("kindergartens.csv:2"))
                .containsExactlyInAnyOrder(
                        "bin", "name_kk", "name_ru", "address_kk", "address_ru", "ownership", "latitude", "longitude");
        assertThat(columns("groups.csv:2"))
                .containsExactlyInAnyOrder("age_from", "age_to", "language", "kind", "capacity");
    }

    @Test
    void every_fact_of_a_child_an_application_or_a_place_that_differs_is_told() {
        city.replace(CityFile.ENROLLED, "202", "202,KG-2,01,2023-05-17,,А,Б,В,2026-09-01T09:00:00+05:00");
        load();
        city.replace(CityFile.ENROLLED, "201", TestCity.enrolled(201, "KG-1,02", 5));
        city.replace(CityFile.ENROLLED, "202", "202,KG-1,01,2023-05-18,,Г,Д,Е,2026-09-01T09:00:01+05:00");
        city.replace(
                CityFile.APPLICATIONS,
                "101",
                TestCity.application(101, "2024-03-01T10:00:01+05:00", "SPECIAL", TestCity.iin(15)));
        city.replace(CityFile.PLACES, "301", "301,KG-2,01,2026-11-02T10:00:01+05:00");
        assertThat(load()).isInstanceOf(Refused.class);
        assertThat(columns("enrolled.csv:2")).containsExactlyInAnyOrder("group", "iin");
        assertThat(columns("enrolled.csv:3"))
                .containsExactlyInAnyOrder(
                        "kindergarten", "birth_date", "surname", "given_name", "patronymic", "enrolled_at");
        assertThat(columns("applications.csv:2")).containsExactlyInAnyOrder("filed_at", "kind", "iin");
        assertThat(columns("places.csv:2")).containsExactlyInAnyOrder("kindergarten", "reported_at");
        assertThat(problems).noneMatch(problem -> problem.contains("Г") || problem.contains("Д"));
    }

    @Test
    void what_the_file_no_longer_tells_of_a_child_is_no_difference() {
        load();
        city.replace(
                CityFile.ENROLLED,
                "201",
                TestCity.enrolled(201, "KG-1,01", 1).replace("Есенов,Мирас,Тимурұлы", "Басқа,,"));
        city.replace(CityFile.APPLICATIONS, "101", TestCity.application(101, 11).replace(TestCity.iin(11), ""));
        assertThat(load()).isInstanceOf(Loaded.class);
        assertThat(problems).isEmpty();
    }

    /** The columns that differ on a line. */
    private List<String> columns(String line) {
        return problems.stream()
                .filter(problem -> problem.startsWith(line + " ") && problem.endsWith("DIFFERS_FROM_LOADED[]"))
                .map(problem -> problem.split(" ", 3)[1])
                .toList();
    }
}
