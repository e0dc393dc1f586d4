package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an import writes, and what it leaves alone. */
@PortalTest
class ImportTest {

    private final CityImport imports;
    private final TestCity city;
    private final List<Problem> problems = new ArrayList<>();

    ImportTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.city = new TestCity(territories, "shymkent").filled();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private void load() {
        assertThat(imports.load(city.request(false), problems::add, Progress.SILENT))
                .isInstanceOf(Loaded.class);
        assertThat(problems).isEmpty();
    }

    private String row(String columns, String table, String where) {
        return city.value("select concat_ws('|', " + columns + ") from " + table
                + " where territory_id = :territory and " + where);
    }

    @Test
    void an_application_is_a_row_with_its_child_and_its_phone() {
        load();
        assertThat(row(
                        "number, kind, cohort, lane, filed_at at time zone 'utc', registered_by, closed_at",
                        "application",
                        "number = 101"))
                .isEqualTo("101|ORDINARY|2023|FIRST_PRIORITY|2024-03-01 05:00:00|import");
        assertThat(city.value("""
                select concat_ws('|', c.iin, c.birth_date, c.surname, c.given_name, c.patronymic) from child c
                join application a on a.territory_id = c.territory_id and a.child_id = c.id
                where c.territory_id = :territory and a.number = 101
                """)).isEqualTo(TestCity.iin(11) + "|2023-05-17|Есенова|Аяна|Тимурқызы");
        assertThat(city.value("""
                select concat_ws('|', t.phone, t.channel, t.language) from application_contact t
                join application a on a.territory_id = t.territory_id and a.id = t.application_id
                where a.territory_id = :territory and a.number = 101
                """)).isEqualTo("+77990000101|SMS|kk");
    }

    @Test
    void a_benefit_is_confirmed_and_opens_its_lane() {
        load();
        assertThat(row("kind, lane, granted_by, confirmed_by, confirmed_at = granted_at", "benefit", "true limit 1"))
                .isEqualTo("large-family|FIRST_PRIORITY|import|import|t");
        assertThat(city.count("benefit")).isEqualTo(3);
    }

    @Test
    void an_entry_of_the_stop_list_with_a_term_is_of_a_lapsed_referral_and_one_without_is_imported() {
        city.replace(
                CityFile.APPLICATIONS,
                "101",
                TestCity.application(101, 11).replace("WAITING,,", "STOP_LISTED,2036-01-01T09:00:00+05:00,"));
        city.replace(CityFile.APPLICATIONS, "102", TestCity.application(102, 12).replace("WAITING", "STOP_LISTED"));
        load();
        assertThat(row(
                        "string_agg(concat_ws('|', cause, entered_by, until_at at time zone 'utc'), ' ' order by cause)",
                        "stop_list_entry",
                        "ended_at is null"))
                .isEqualTo("IMPORTED|import REFERRAL_LAPSED|import|2036-01-01 04:00:00");
    }

    @Test
    void a_child_with_an_iin_is_one_row_named_by_whoever_names_it() {
        city.add(CityFile.ENROLLED, TestCity.enrolled(203, "KG-1,02", 11).replace("Есенов,Мирас,Тимурұлы", ",,"));
        load();
        assertThat(row("count(*), min(surname)", "child", "iin = '" + TestCity.iin(11) + "'"))
                .isEqualTo("1|Есенова");
        assertThat(city.number("""
                select count(*) from enrolment e join application a on a.territory_id = e.territory_id and a.child_id = e.child_id
                where e.territory_id = :territory and e.number = 203 and a.number = 101
                """)).isEqualTo(1);
    }

    @Test
    void a_place_has_the_ages_of_its_group_and_the_school_year_that_decided_on_the_local_day_of_its_report() {
        city.add(CityFile.PLACES, "302,KG-2,01,2025-05-25T23:59:59+05:00", "303,KG-1,02,2025-05-26T00:00:00+05:00");
        city.replace(CityFile.GROUPS, "KG-2", "KG-2,01,3,4,KAZAKH,ORDINARY,5");
        load();
        assertThat(row(
                        "string_agg(concat_ws('|', number, age_from, age_to, kind, school_year), ' ' order by number)",
                        "freed_place",
                        "true"))
                .isEqualTo("301|2|3|ORDINARY|2026 302|3|4|ORDINARY|2024 303|3|6|SPECIAL|2025");
    }

    @Test
    void places_are_published_and_opened_as_if_the_territory_had_lived_since_the_oldest_report() {
        city.replace(CityFile.PLACES, "301", "301,KG-2,01,2026-11-02T10:00:00+05:00");
        load();
        assertThat(row(
                        "published_at at time zone 'Asia/Almaty', opened_at at time zone 'Asia/Almaty'",
                        "freed_place",
                        "number = 301"))
                .isEqualTo("2026-11-02 18:00:00|2026-11-03 07:00:00");
        // The first of the birth year had access from then on; its window is long over.
        assertThat(city.count("access")).isEqualTo(1);
    }

    @Test
    void a_place_older_than_the_rules_is_published_when_they_begin() {
        city.replace(CityFile.PLACES, "301", "301,KG-1,01,2017-03-01T10:00:00+06:00");
        load();
        assertThat(row("published_at at time zone 'Asia/Almaty'", "freed_place", "number = 301"))
                .isEqualTo("2018-01-01 18:00:00");
    }

    @Test
    void invented_kindergartens_are_marked_and_others_are_not() {
        city.replace(
                CityFile.KINDERGARTENS, "KG-2", "KG-2,,Балапан,Балапан,,Бақ көшесі,улица Садовая,STATE,51.128612,71.4");
        load();
        assertThat(row("string_agg(code || invented, ' ' order by code)", "kindergarten", "true"))
                .isEqualTo("KG-1true KG-2false");
    }

    @Test
    void numbers_that_the_portal_gives_go_on_after_the_greatest_of_the_files() {
        load();
        assertThat(row("string_agg(name || last_number, ' ' order by name)", "counter", "name <> 'journal'"))
                .isEqualTo("application103 enrolment202 place301");
    }

    @Test
    void each_file_is_remembered_with_its_digest() {
        load();
        assertThat(row(
                        "count(distinct digest), sum(rows_read), sum(rows_loaded), min(loaded_by)",
                        "loaded_file",
                        "digest ~ '^[0-9a-f]{64}$'"))
                .isEqualTo("5|11|11|import");
    }
}
