package kezek.portal.apply;

import static kezek.portal.apply.Browser.cookies;
import static kezek.portal.apply.Browser.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where an application begins, goes on and is thrown away. */
@PortalTest
class StartTest {

    private final ApplicationContext portal;
    private final int port;
    private final Applicant applicant;

    StartTest(ApplicationContext portal, @LocalServerPort int port) {
        this.portal = portal;
        this.port = port;
        this.applicant = Applicant.inATown(portal, port);
    }

    @Test
    void the_button_begins_a_draft_and_gives_the_browser_a_secret() {
        assertThat(applicant.browser.get(applicant.path("")).body()).contains("Өтінішті бастау", "ЖСН", "30 күн");
        var begun = applicant.begin();
        assertThat(onward(begun)).isEqualTo(applicant.path("phones"));
        assertThat(cookies(begun))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("kezek-draft=")
                        .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000")
                        .doesNotContain("Secure"));
        for (var language : List.of("kk", "ru", "en")) {
            assertThat(cookies(begun)).anyMatch(cookie -> cookie.contains("Path=" + applicant.path(language, "")));
        }
        assertThat(applicant.browser.cookie()).hasSize(43);
    }

    @Test
    void the_database_has_the_hash_of_the_secret_and_not_the_secret() {
        onward(applicant.begin());
        var hashes = applicant.town.rows(
                "select token_hash from draft where territory_id = :territory", row -> row.bytes("token_hash"));
        assertThat(hashes).containsExactly(new DraftToken(applicant.browser.cookie()).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones", "codes", "family", "queue", "address", "benefit", "notices", "check", "done"})
    void without_a_draft_every_step_leads_to_the_start(String step) {
        assertThat(onward(applicant.browser.get(applicant.path(step)))).isEqualTo(applicant.path(""));
        if (!step.equals("done")) {
            assertThat(onward(applicant.browser.post(applicant.path("ru", step))))
                    .isEqualTo(applicant.path("ru", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"family", "queue", "address", "benefit", "notices", "check", "done"})
    void a_step_whose_forerunners_are_missing_leads_to_the_first_of_them(String step) {
        applicant.withPhones();
        assertThat(onward(applicant.browser.get(applicant.path(step)))).isEqualTo(applicant.path("codes"));
        if (!step.equals("done")) {
            assertThat(onward(applicant.browser.post(applicant.path(step)))).isEqualTo(applicant.path("codes"));
        }
    }

    @Test
    void whoever_comes_back_goes_on_where_they_stopped_in_any_language() {
        applicant.withCodes();
        assertThat(applicant.browser.get(applicant.path("")).body())
                .contains("аяқталмаған өтініш", "href=\"" + applicant.path("family") + "\"");
        assertThat(onward(applicant.browser.post(applicant.path("ru", "")))).isEqualTo(applicant.path("ru", "family"));
    }

    @Test
    void starting_anew_throws_the_draft_away() {
        applicant.withCodes();
        var before = applicant.browser.cookie();
        assertThat(onward(applicant.browser.post(applicant.path(""), "begin", "anew")))
                .isEqualTo(applicant.path("phones"));
        assertThat(applicant.browser.cookie()).isNotEqualTo(before);
        assertThat(applicant.browser.get(applicant.path("phones")).body()).doesNotContain(applicant.phone.substring(8));
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void a_draft_of_another_town_is_not_found_here() {
        applicant.withPhones();
        var elsewhere = Applicant.inATown(portal, port);
        assertThat(onward(applicant.browser.get(elsewhere.path("codes")))).isEqualTo(elsewhere.path(""));
    }

    @Test
    void on_the_thirtieth_day_a_draft_is_there_and_a_moment_later_it_is_not() {
        applicant.withPhones();
        touched("29 days 23 hours 59 minutes");
        assertThat(applicant.browser.get(applicant.path("codes")).statusCode()).isEqualTo(200);
        touched("30 days 1 minute");
        assertThat(onward(applicant.browser.get(applicant.path("codes")))).isEqualTo(applicant.path(""));
        onward(applicant.begin());
        assertThat(drafts()).as("the old one is gone").isEqualTo(1);
    }

    @Test
    void a_cookie_that_is_no_secret_leads_to_the_start() {
        onward(applicant.begin());
        for (var cookie : List.of("", "x", "a".repeat(43), "a".repeat(9000), "' or 1=1 --")) {
            var answer = new Visitor(port).get(applicant.path("phones"), "Cookie", DraftCookie.NAME + "=" + cookie);
            assertThat(answer.statusCode()).as(cookie).isIn(303, 400);
        }
    }

    @Test
    void pages_of_an_application_are_kept_by_no_cache() {
        applicant.withPhones();
        for (var step : List.of("", "phones", "codes")) {
            assertThat(applicant.browser.get(applicant.path(step)).headers().firstValue("Cache-Control"))
                    .as(step)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
    }

    private void touched(String ago) {
        applicant.town.sql(
                "update draft set touched_at = cast(:now as timestamptz) - cast(:ago as interval) where territory_id = :territory",
                "now",
                applicant.now(),
                "ago",
                ago);
    }

    private int drafts() {
        return applicant
                .town
                .rows("select id from draft where territory_id = :territory", row -> row.uuid("id"))
                .size();
    }
}
