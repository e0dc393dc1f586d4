package kezek.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kezek.portal.PortalTest;
import kezek.portal.SmallCity;
import kezek.portal.kindergarten.Kindergartens;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A territory is chosen first; its first page says how things stand. */
@PortalTest
class HomePagesTest {

    private final Visitor visitor;
    private final Tx tx;
    private final Territories territories;
    private final PortalClock clock;

    HomePagesTest(@LocalServerPort int port, Tx tx, Territories territories, PortalClock clock) {
        this.visitor = new Visitor(port);
        this.tx = tx;
        this.territories = territories;
        this.clock = clock;
    }

    @BeforeEach
    void writeTheCity() {
        SmallCity.in(tx, territories, clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void every_territory_with_a_queue_can_be_chosen_and_no_other(String language) {
        var page = body("/" + language + "/");
        for (var territory : territories.all()) {
            var link = "href=\"/" + language + "/" + territory.slug() + "\"";
            assertThat(page.contains(link)).as(territory.slug()).isEqualTo(territory.carriesQueue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "семей, semey",
        "СЕМЕЙ, semey",
        "semey, semey",
        "усть-камен, ust-kamenogorsk",
        "өскемен, ust-kamenogorsk",
        "оскемен, ust-kamenogorsk",
        "кызылорда, kyzylorda",
        "қызылорда, kyzylorda",
        "арқалық, arkalyk",
        "сарыарқа, astana",
        "биржан сал, birzhan-sal"
    })
    void a_territory_is_found_by_its_name_as_people_type_it(String typed, String slug) {
        var found = found(body("/ru/?q=" + encoded(typed)));
        assertThat(found).contains("href=\"/ru/" + slug + "\"");
        assertThat(found.indexOf("<a href")).isEqualTo(found.indexOf("<a href=\"/ru/" + slug + "\""));
    }

    @Test
    void what_shares_a_name_is_told_apart_by_its_region() {
        assertThat(found(body("/kk/?q=" + encoded("жамбыл")))).contains("Алматы облысы", "Солтүстік Қазақстан облысы");
    }

    @Test
    void a_name_that_is_not_there_is_answered_with_advice() {
        assertThat(body("/ru/?q=" + encoded("Атлантида")))
                .contains("Найдено: 0", "Такого названия не нашлось", "href=\"/ru/semey\"");
    }

    @Test
    void a_hostile_query_stays_a_text() {
        assertThat(body("/kk/?q=" + encoded("\"><script>alert(1)</script>")))
                .doesNotContain("<script")
                .contains("value=\"&#34;>&lt;script>alert(1)&lt;/script>\"");
    }

    @Test
    void a_territory_with_records_is_marked_within_seconds() throws InterruptedException {
        var page = body("/kk/");
        for (var left = Kindergartens.KEPT.toSeconds(); left >= 0 && !page.contains("with-records"); left--) {
            Thread.sleep(Duration.ofSeconds(1));
            page = body("/kk/");
        }
        assertThat(page.substring(page.indexOf("id=\"with-records\""), page.indexOf("id=\"territories\"")))
                .contains("href=\"/kk/semey\"")
                .doesNotContain("href=\"/kk/alga\"");
    }

    @Test
    void the_counters_of_a_territory_are_its_facts() {
        assertThat(text(body("/ru/semey")))
                .contains(
                        "3 детских сада",
                        "4 свободных места",
                        "4 заявления в очереди",
                        "1 ребёнок принят за последние 5 дней",
                        "1 ребёнок выбыл за последние 5 дней");
        assertThat(text(body("/kk/semey"))).contains("3 балабақша", "4 бос орын", "4 өтініш кезекте тұр");
    }

    @Test
    void the_rules_of_today_lead_to_their_pages_and_stay_in_the_territory() {
        assertThat(body("/kk/semey"))
                .contains(
                        "<a href=\"/kk/semey/rules/release-cycle\">күн сайын, сағат 18:00</a>",
                        "<a href=\"/kk/semey/rules/release-cycle\">күн сайын, сағат 07:00</a>",
                        "<a href=\"/kk/semey/rules/queue-order\">3 жұмыс күні</a>",
                        "<a href=\"/kk/semey/rules/reservation\">10 минут</a>",
                        "<a href=\"/kk/semey/rules/referral-term\">5 жұмыс күні</a>");
        assertThat(body("/kk/astana")).contains(">1 күнтізбелік күн</a>");
    }

    @Test
    void a_territory_without_records_says_so_kindly() {
        assertThat(body("/ru/alga"))
                .contains("ещё не внесены на портал", "<h1>Алгинский район</h1>", "href=\"/ru/alga/rules\"")
                .doesNotContain("class=\"counters\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ru/semei | semey",
                "/ru/astana-esil | astana",
                "/ru/akmola-region | kokshetau",
                "/ru/semei/kindergartens | semey",
                "/ru/semei/rules | semey"
            })
    void an_address_without_a_queue_is_not_found_and_names_what_may_be_meant(String path, String slug) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>Такой страницы нет</h1>", "href=\"/ru/" + slug + "\"", "id=\"q\"");
    }

    @Test
    void a_hostile_address_stays_a_text() {
        var answer = visitor.get("/kk/%3Cscript%3Ealert(1)%3C-script%3E");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void the_header_names_the_territory_and_leads_to_another_with_the_same_page_and_filters() {
        var page = body("/ru/semey/kindergartens?born=2023&district=&page=1");
        assertThat(page)
                .contains("<a href=\"/ru/semey\">Семей</a>")
                .contains("href=\"/ru/?next=%2Fkindergartens%3Fborn%3D2023%26district%3D%26page%3D1\"");
        assertThat(body("/ru/?next=%2Fkindergartens%3Fborn%3D2023%26district%3D%26page%3D1"))
                .contains("href=\"/ru/astana/kindergartens?born=2023\"")
                .contains("name=\"next\" value=\"/kindergartens?born=2023\"");
        assertThat(body("/ru/rules/iin")).contains("href=\"/ru/?next=%2Frules%2Fiin\"");
    }

    @Test
    void the_toggle_keeps_the_territory_and_the_filters() {
        assertThat(body("/kk/semey/kindergartens?free=yes"))
                .contains("href=\"/ru/semey/kindergartens?free=yes\" lang=\"ru\"");
    }

    @Test
    void rules_and_the_page_about_kezek_stay_in_the_territory() {
        assertThat(body("/kk/semey/rules")).contains("href=\"/kk/semey/rules/iin\"", "<a href=\"/kk/semey\">Семей</a>");
        assertThat(body("/kk/semey/about")).contains("<a href=\"/kk/semey\">Семей</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/", "/kk/about", "/kk/rules", "/kk/semey", "/kk/nothing"})
    void open_data_and_their_source_stand_on_every_page(String path) {
        assertThat(visitor.get(path).body()).contains("Ашық деректер", "/about#data\"");
    }

    @Test
    void the_open_data_of_a_territory_are_its_own() {
        assertThat(footer(body("/ru/semey")))
                .contains(
                        "href=\"/ru/semey/kindergartens\"",
                        "href=\"/ru/semey/places\"",
                        "href=\"/ru/semey/protocols/referrals\"",
                        "href=\"/ru/semey/queue\"",
                        "href=\"/ru/semey/rules\"");
        assertThat(footer(body("/ru/"))).doesNotContain("/kindergartens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_sources_of_the_data_are_named_with_licence_and_changes(String language) {
        assertThat(body("/" + language + "/about"))
                .contains("id=\"data\"", "geokz 1.0.2", "creativecommons.org/licenses/by/4.0/", "CC BY 4.0", "8");
    }

    private String body(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String found(String page) {
        return page.substring(page.indexOf("id=\"found\""), page.indexOf("id=\"territories\""));
    }

    private static String footer(String page) {
        return page.substring(page.indexOf("<footer"));
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
