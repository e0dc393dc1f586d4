package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PagesTest {

    private final MockMvcTester mvc;
    private final Visitor visitor;

    PagesTest(MockMvcTester mvc, @LocalServerPort int port) {
        this.mvc = mvc;
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kk | /kk/", "ru-RU,ru;q=0.9 | /ru/", "en | /en/", "de | /kk/", "'' | /kk/"})
    void the_front_door_leads_to_the_preferred_language(String accepted, String address) {
        assertThat(mvc.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, accepted))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, address)
                .hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    @Test
    void a_language_alone_leads_to_its_first_page() {
        assertThat(mvc.get().uri("/ru")).hasStatus(308).hasHeader(HttpHeaders.LOCATION, "/ru/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kk | Балабақша кезегі", "ru | Очередь в детский сад", "en | The kindergarten queue"})
    void the_first_page_speaks_the_language_of_its_path(String language, String title) {
        var page = mvc.get()
                .uri("/" + language + "/")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .exchange();
        assertThat(page).hasStatusOk().hasHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        assertThat(page).bodyText().contains("<html lang=\"" + language + "\">", "<h1>" + title);
    }

    @Test
    void the_toggle_keeps_the_page_and_its_query() {
        assertThat(mvc.get().uri("/kk/dev/ui?lane=ordinary&page=2"))
                .bodyText()
                .contains(
                        "href=\"/ru/dev/ui?lane=ordinary&amp;page=2\" lang=\"ru\"",
                        "href=\"/en/dev/ui?lane=ordinary&amp;page=2\" lang=\"en\"");
    }

    @Test
    void a_query_cannot_leave_its_attribute() {
        assertThat(visitor.get("/kk/dev/ui?a=%22%3E%3Cscript%3E").body()).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/", "/de/rules", "/KK/", "/kk/nothing", "/nothing", "/rules", "/error", "/kk/rules/"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        var first = visitor.get("/kk/");
        var etag = first.headers().firstValue(HttpHeaders.ETAG).orElseThrow();
        assertThat(etag).startsWith("W/\"");
        assertThat(first.headers().firstValue(HttpHeaders.CACHE_CONTROL)).contains("no-cache, public");
        var second = visitor.get("/kk/", HttpHeaders.IF_NONE_MATCH, etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void pages_and_stylesheet_travel_compressed() {
        for (var path : new String[] {"/kk/", stylesheet()}) {
            var answer = visitor.get(path, HttpHeaders.ACCEPT_ENCODING, "gzip");
            assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_ENCODING))
                    .contains("gzip");
        }
    }

    @Test
    void a_fingerprinted_file_is_kept_for_ever() {
        var answer = visitor.get(stylesheet());
        assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL))
                .contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).contains("text/css;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/app.css", "/assets/app.0000000000000000.css", "/css/app.css", "/static/css/app.css"})
    void a_file_has_no_other_address(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pages_set_no_cookie() {
        assertThat(visitor.get("/kk/").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void the_components_page_leads_to_the_preferred_language() {
        assertThat(mvc.get().uri("/dev/ui").header(HttpHeaders.ACCEPT_LANGUAGE, "ru"))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/ru/dev/ui");
    }

    private String stylesheet() {
        var page = visitor.get("/kk/").body();
        var start = page.indexOf("/assets/app.");
        return page.substring(start, page.indexOf('"', start));
    }
}
