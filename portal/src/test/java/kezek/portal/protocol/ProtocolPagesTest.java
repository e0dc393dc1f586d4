package kezek.portal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.portal.PortalTest;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the protocols, as a visitor asks for them. */
@PortalTest
class ProtocolPagesTest {

    private final Visitor visitor;

    ProtocolPagesTest(@LocalServerPort int port, Tx tx, Territories territories, PortalClock clock) {
        this.visitor = new Visitor(port);
        SmallCity.in(tx, territories, clock);
    }

    @Test
    void places_of_every_state_are_told_in_the_language_of_the_page() {
        assertThat(visitor.get("/ru/semey/protocols/places").body())
                .contains("Найдено: 6", "отозвано", "забронировано до", "открыто для всех в очереди")
                .contains("открыто первым в очереди до");
        assertThat(visitor.get("/kk/semey/protocols/places").body())
                .contains("Табылды: 6", "қайтарып алынды", "броньда", "«Қарлығаш» балабақшасы");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=карлыгаш | 5",
                "ages=2-3 | 4",
                "ages=3-6 | 1",
                "ages=6-7 | 0",
                "language=russian | 1",
                "from=01.01.2100 | 0",
                "to=2020-01-01 | 0"
            })
    void filters_find_what_fits(String query, int found) {
        assertThat(visitor.get("/ru/semey/protocols/places?"
                                + query.replace("карлыгаш", "%D0%BA%D0%B0%D1%80%D0%BB%D1%8B%D0%B3%D0%B0%D1%88"))
                        .body())
                .contains("Найдено: " + found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ages=3-9",
                "language=english",
                "all=maybe",
                "from=31.02.2026",
                "to=yesterday",
                "from=2026-05-02&to=2026-05-01",
                "page=2",
                "page=0",
                "page=99999999999",
                "language=kazakh&language=russian"
            })
    void what_cannot_be_read_is_told_beside_the_form(String query) {
        var answer = visitor.get("/ru/semey/protocols/places?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-summary").doesNotContain("Найдено");
        assertThat(visitor.get("/ru/semey/protocols/referrals?" + query).statusCode())
                .isEqualTo(422);
        assertThat(visitor.get("/ru/semey/places?" + query).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=2", "page=0", "page=next"})
    void a_page_that_is_not_there_is_asked_for_anew_beside_its_field(String query) {
        assertThat(visitor.get("/ru/semey/protocols/places?" + query).body())
                .contains(
                        "<a href=\"#page\">",
                        "<input id=\"page\" name=\"page\"",
                        "value=\"" + query.substring(5) + "\"");
        assertThat(visitor.get("/ru/semey/protocols/places").body()).doesNotContain("name=\"page\"");
    }

    @Test
    void a_name_that_means_nothing_finds_nothing_and_helps_on() {
        assertThat(visitor.get("/kk/semey/protocols/referrals?name=zzz").body())
                .contains("Табылды: 0", "Ештеңе табылмады");
        assertThat(visitor.get("/kk/alga/protocols/places").body()).contains("Табылды: 0");
        assertThat(visitor.get("/kk/nowhere/protocols/places").statusCode()).isEqualTo(404);
    }

    @Test
    void free_places_say_how_they_can_be_taken() {
        assertThat(visitor.get("/ru/semey/places").body())
                .contains(
                        "Найдено групп: 2",
                        "2 места: открыто для всех в очереди",
                        "1 место: открыто первым в очереди до");
    }

    @Test
    void a_browser_that_knows_the_page_is_told_so() {
        var first = visitor.get("/kk/semey/protocols/referrals");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/kk/semey/protocols/referrals", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_table_has_every_row_and_starts_no_formula() {
        var table = visitor.get("/ru/semey/protocols/places.csv");
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.body().lines()).hasSize(7);
        assertThat(table.body()).startsWith("\uFEFFНомер,").contains("SEM-1,Детский сад «Карлыгаш»,01,");
        assertThat(visitor.get("/ru/semey/places.csv").body().lines()).hasSize(4);
        assertThat(visitor.get("/ru/semey/protocols/referrals.csv").body().lines())
                .hasSize(1);
        assertThat(visitor.get("/ru/semey/protocols/places.csv?ages=9").statusCode())
                .isEqualTo(422);
    }
}
