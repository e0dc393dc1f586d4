package kezek.portal.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.BrokenTemplates;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Pages;
import kezek.portal.platform.web.Visitor;
import kezek.portal.platform.web.guard.Routes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Failures as people and programs meet them, over HTTP: the server itself calls the error page. */
@PortalTest
@Import(FailuresTest.Breakable.class)
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    private static final String TYPED = "930507937770";

    private final Visitor visitor;
    private final Pages pages;
    private final AllTexts texts;

    FailuresTest(@LocalServerPort int port, Pages pages, AllTexts texts) {
        this.visitor = new Visitor(port);
        this.pages = pages;
        this.texts = texts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Сұрауды түсінбедік",
                "403 | Бұл әрекетке рұқсат жоқ",
                "404 | Мұндай бет жоқ",
                "405 | Бұл мекенжай бұлай ашылмайды",
                "409 | Осы арада жағдай өзгеріп кетті",
                "415 | Сұрауды түсінбедік",
                "422 | Деректерді қабылдай алмадық",
                "429 | Сұраулар тым көп",
                "500 | Біздің жақта қате шықты",
                "502 | Біздің жақта қате шықты",
                "503 | Портал уақытша жұмыс істемей тұр",
            })
    void every_failure_has_its_status_its_title_and_what_to_do_next(int status, String title) {
        var answer = visitor.get("/kk/breakable/" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(answer.body())
                .contains("<html lang=\"kk\">", "<title>" + title + " — Kezek</title>", "<h1>" + title + "</h1>")
                .contains("href=\"/kk/\"", "href=\"/ru/breakable/" + status + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/ru/nothing | Такой страницы нет", "/en/nothing | There is no such page"})
    void a_failure_speaks_the_language_of_its_path(String path, String title) {
        assertThat(visitor.get(path).body()).contains("<h1>" + title + "</h1>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ru | Такой страницы нет", "en;q=0.5 | There is no such page", "de | Мұндай бет жоқ"})
    void outside_the_languages_it_speaks_what_the_browser_prefers(String accepted, String title) {
        var answer = visitor.get("/nothing", HttpHeaders.ACCEPT_LANGUAGE, accepted);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>");
        assertThat(answer.headers().firstValue(HttpHeaders.VARY))
                .hasValueSatisfying(vary -> assertThat(vary).containsIgnoringCase(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Test
    void a_failing_controller_says_nothing_of_its_inside_and_is_logged_once(CapturedOutput log) {
        var answer = visitor.get("/ru/breakable/exception");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<h1>Ошибка на нашей стороне</h1>")
                .doesNotContain("secret", "Exception", "kezek.portal");
        assertThat(log.getAll()).containsOnlyOnce("the secret of the house");
    }

    @Test
    void a_failing_template_leads_to_the_error_page_and_into_the_log(CapturedOutput log) {
        var answer = visitor.get("/en/breakable/template");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<h1>Something broke on our side</h1>");
        assertThat(log.getAll())
                .containsOnlyOnce("ERROR")
                .contains("GET " + Language.PATH + "/breakable/template failed", "ClassCast");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/breakable/exception-",
                "/kk/breakable/500/",
                "/kk/breakable/",
                "/kk/nothing/",
                "/",
                "/kk/rules/x?iin="
            })
    void an_iin_typed_into_an_address_reaches_no_log(String before, CapturedOutput log) {
        var path = before + TYPED;
        visitor.get(path);
        visitor.post(path, "", "Sec-Fetch-Site", "same-origin");
        visitor.post(path, "", "Sec-Fetch-Site", "cross-site");
        assertThat(log.getAll()).contains("refused POST ").doesNotContain(TYPED);
    }

    @Test
    void nor_does_one_in_an_address_that_the_firewall_refuses(CapturedOutput log) {
        assertThat(visitor.get("/kk/%2e%2e/" + TYPED).statusCode()).isEqualTo(400);
        assertThat(log.getAll()).contains("GET - 400 ").doesNotContain(TYPED);
    }

    @Test
    void when_even_the_error_page_fails_a_plain_page_in_three_languages_remains(CapturedOutput log) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/kk/");
        var answer = new FailureController(BrokenTemplates.none(), pages, texts)
                .failure(request, new MockHttpServletResponse());
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        byte[].class,
                        body -> assertThat(new String(body, StandardCharsets.UTF_8))
                                .contains("<html lang=\"kk\">", "lang=\"ru\"", "lang=\"en\"", "Kezek: 503"));
        assertThat(log.getAll()).contains("the error page itself failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void our_own_failures_show_the_number_of_the_request(int status) {
        var answer = visitor.get("/kk/breakable/" + status);
        var number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains("Сұрау нөмірі:", "<code>" + number + "</code>");
    }

    @ParameterizedTest
    @CsvSource({"503, 5", "500,", "429,"})
    void who_finds_the_portal_away_is_told_when_to_come_again(int status, @Nullable String seconds) {
        assertThat(visitor.get("/kk/breakable/" + status).headers().firstValue(HttpHeaders.RETRY_AFTER))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void other_failures_show_no_number() {
        var answer = visitor.get("/kk/breakable/404");
        assertThat(answer.body())
                .doesNotContain(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void programs_get_problem_json() {
        var answer = visitor.get("/api/v1/nothing", HttpHeaders.ACCEPT_LANGUAGE, "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).contains("application/problem+json");
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_LANGUAGE)).contains("en");
        assertThat(answer.body())
                .contains("\"status\":404", "\"title\":\"There is no such page\"", "\"instance\":\"/api/v1/nothing\"");
    }

    @Test
    void a_wrong_method_is_explained_and_the_right_one_named() {
        var answer = visitor.post("/kk/", "", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue(HttpHeaders.ALLOW))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(answer.body()).contains("<h1>Бұл мекенжай бұлай ашылмайды</h1>");
    }

    @Test
    void an_address_that_the_firewall_refuses_gets_a_page_too() {
        var answer = visitor.get("/kk/%2e%2e/rules");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>Сұрауды түсінбедік</h1>");
    }

    /** A controller that fails as it is asked to. */
    @TestConfiguration
    static class Breakable {

        @Bean
        @Primary
        Routes routesWithBreakable(@Qualifier("routes") Routes routes) {
            var everyone = new ArrayList<>(routes.everyone());
            everyone.add(Language.PATH + "/breakable/{how}");
            everyone.add("/api/v1/nothing");
            return new Routes(everyone, routes.visitor(), routes.parent(), routes.kindergarten(), routes.department());
        }

        @Controller
        static class Breaking {

            @GetMapping(Language.PATH + "/breakable/{status:\\d+}")
            void status(@PathVariable int status, HttpServletResponse response) throws IOException {
                response.sendError(status);
            }

            @GetMapping({Language.PATH + "/breakable/exception", Language.PATH + "/breakable/exception-{typed}"})
            void exception() {
                throw new IllegalStateException("the secret of the house");
            }

            @GetMapping(Language.PATH + "/breakable/template")
            ModelAndView template() {
                return new ModelAndView("home/home", "view", "not the view of this page");
            }
        }
    }
}
