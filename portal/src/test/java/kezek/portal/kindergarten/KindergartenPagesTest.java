package kezek.portal.kindergarten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kezek.portal.PortalTest;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** List and passport, as a visitor asks for them. */
@PortalTest
class KindergartenPagesTest {

    private static final String LIST = "/kk/semey/kindergartens";

    private final Visitor visitor;
    private final PortalClock clock;
    private final Territory city;

    KindergartenPagesTest(@LocalServerPort int port, Tx tx, Territories territories, PortalClock clock) {
        this.visitor = new Visitor(port);
        this.clock = clock;
        this.city = SmallCity.in(tx, territories, clock);
    }

    @Test
    void the_list_shows_every_open_kindergarten_in_the_language_of_the_page() {
        assertThat(body(LIST)).contains("3 балабақша табылды", ">«Қарлығаш» балабақшасы</a>", "Абай көшесі, 12");
        assertThat(body("/ru/semey/kindergartens"))
                .contains("Найдено 3 детских сада", ">Детский сад «Карлыгаш»</a>", "улица Абая, 12")
                .doesNotContain("SEM-9");
        assertThat(body("/en/semey/kindergartens")).contains("lang=\"kk\">«Қарлығаш» балабақшасы</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=карлыгаш | SEM-1",
                "name=абая | SEM-2",
                "name=асем | SEM-3",
                "name=нет такого | ''",
                "language=russian | SEM-1 SEM-3",
                "kind=special | SEM-2",
                "kind=sanatorium | SEM-3",
                "kind=sanatorium&language=kazakh | ''",
                "free=yes | SEM-1 SEM-2",
                "free=yes&kind=ordinary | SEM-1",
                "free=yes&language=russian | ''"
            })
    void filters_find_what_fits_and_nothing_else(String query, String codes) {
        assertThat(found(body(LIST + "?" + encoded(query)))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, SEM-1 SEM-3", "3, SEM-1 SEM-2", "5, SEM-1", "6, ''"})
    void a_birth_year_finds_the_groups_of_its_age(int age, String codes) {
        var born = SmallCity.schoolYear(city, clock) - age;
        assertThat(found(body(LIST + "?born=" + born))).isEqualTo(codes);
    }

    @Test
    void who_is_too_young_for_a_place_is_told_so() {
        var year = SmallCity.schoolYear(city, clock);
        assertThat(body(LIST + "?born=" + (year - 1))).contains("Орын 2 жастан бастап беріледі");
        assertThat(body(LIST + "?born=" + (year - 2))).doesNotContain("жастан бастап беріледі");
    }

    @Test
    void most_free_places_come_first_if_asked_for() {
        var page = body("/ru/semey/kindergartens?sort=free");
        assertThat(page.indexOf("/SEM-1\"")).isPositive().isLessThan(page.indexOf("/SEM-2\""));
        var byName = body("/ru/semey/kindergartens");
        assertThat(byName.indexOf("/SEM-2\"")).isGreaterThan(byName.indexOf("/SEM-1\""));
    }

    @Test
    void empty_fields_are_no_filters() {
        assertThat(found(body(LIST + "?name=&district=&language=&born=&kind=&sort=&page=")))
                .isEqualTo("SEM-1 SEM-2 SEM-3");
    }

    @Test
    void a_list_that_found_nothing_says_what_to_do() {
        assertThat(body(LIST + "?name=" + encoded("нет"))).contains("0 балабақша табылды", "Сүзгілерді алып тастау");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born=1950",
                "born=2024x",
                "born=-1",
                "language=klingon",
                "language=KAZAKH",
                "language=kazakh&language=russian",
                "kind=big",
                "district=astana-esil",
                "free=maybe",
                "sort=random",
                "page=0",
                "page=-1",
                "page=2",
                "page=99999999999999999999",
                "page=1e3"
            })
    void what_cannot_be_read_is_answered_with_the_form_and_what_to_mend(String query) {
        var answer = visitor.get(LIST + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"error-summary\"", "<title>Қате:", "id=\"name\"");
        assertThat(found(answer.body())).isEmpty();
    }

    @Test
    void a_name_of_a_hundred_letters_is_read_and_a_longer_one_is_not() {
        assertThat(visitor.get(LIST + "?name=" + "a".repeat(100)).statusCode()).isEqualTo(200);
        assertThat(visitor.get(LIST + "?name=" + "a".repeat(101)).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"><script>alert(1)</script>", "'); drop table kindergarten; --", "%", "\\", "\u0000", "{0}"})
    void a_hostile_filter_stays_a_text(String typed) {
        var answer = visitor.get(LIST + "?name=" + encoded(typed));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void a_hostile_name_stays_a_text() {
        for (var path : new String[] {LIST, LIST + "/SEM-3", "/ru/semey/kindergartens/SEM-3"}) {
            assertThat(body(path))
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"Әсем\"");
        }
    }

    @Test
    void a_passport_says_what_is_known() {
        var year = SmallCity.schoolYear(city, clock);
        assertThat(text(body("/ru/semey/kindergartens/SEM-1")))
                .contains(
                        "Детский сад «Карлыгаш»",
                        "улица Дружбы, 1",
                        "БИН 880240565669",
                        "Собственность государственный",
                        "Координаты 50.41110, 80.22750",
                        "Возраст посчитан на " + year + "/" + (year + 1) + " учебный год",
                        "2–3 года, на казахском",
                        (year - 2) + " г. р.",
                        "Мест: 20, ходят: 2",
                        "3–6 лет, на русском",
                        (year - 5) + "–" + (year - 3) + " г. р.",
                        "Мест: 25, ходят: 0")
                .doesNotContain("вымышленный");
    }

    @Test
    void free_places_are_told_apart_by_who_may_take_them() {
        assertThat(text(body("/ru/semey/kindergartens/SEM-1")))
                .contains("3 свободных места 2 места — для всех в очереди 1 место — для первых в очереди, до ")
                .contains("свободных мест нет");
    }

    @Test
    void an_invented_kindergarten_says_so_once_and_its_name_stays_short() {
        assertThat(body("/kk/semey/kindergartens/SEM-2"))
                .contains("<h1>«Айгөлек» мини-орталығы</h1>", "Бұл балабақша ойдан шығарылған");
        assertThat(body(LIST)).contains(">«Айгөлек» мини-орталығы</a>", "<em>ойдан шығарылған</em>");
    }

    @Test
    void a_map_shows_where_it_is_and_whose_outlines_these_are() {
        assertThat(body(LIST + "/SEM-1")).contains("<svg viewBox", "class=\"map-mark\"", "geokz, CC BY 4.0");
        assertThat(body(LIST + "/SEM-3")).doesNotContain("class=\"map\"");
        assertThat(body(LIST)).contains("class=\"map-dots map-dots-free\" d=\"M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEM-9", "sem-1", "nothing", "%3Cscript%3E"})
    void a_kindergarten_that_is_not_there_leads_to_the_list(String code) {
        var answer = visitor.get(LIST + "/" + code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<h1>Мұндай балабақша табылмады</h1>", "href=\"" + LIST + "\"")
                .doesNotContain("<script");
    }

    @Test
    void a_territory_without_kindergartens_says_so() {
        assertThat(body("/ru/alga/kindergartens").split("<footer")[0])
                .contains("ещё не внесены на портал")
                .doesNotContain("<form");
    }

    @Test
    void pages_are_kept_by_caches_and_ask_back() {
        var answer = visitor.get(LIST);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache, public");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(LIST, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(visitor.get(LIST + "?page=0").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
    }

    private String body(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String found(String page) {
        var codes = new TreeSet<String>();
        Pattern.compile("/kindergartens/(SEM-\\d)\"").matcher(page).results().forEach(link -> codes.add(link.group(1)));
        return String.join(" ", codes);
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** The query with its values encoded. */
    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
    }
}
