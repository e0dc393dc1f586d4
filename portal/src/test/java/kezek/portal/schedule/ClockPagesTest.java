package kezek.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.time.ClockReset;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PortalTest
class ClockPagesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final ApplicationContext portal;
    private final PortalClock clock;
    private final Visitor visitor;

    ClockPagesTest(ApplicationContext portal, PortalClock clock, @LocalServerPort int port) {
        this.portal = portal;
        this.clock = clock;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    @AfterEach
    void not_moved() throws SQLException {
        ClockReset.undo(clock);
        // A move carries out what is due, in towns of other tests too.
        TestDatabase.empty("release_cycle");
    }

    @Test
    void every_page_shows_the_time_and_the_ways_to_the_postbox_and_the_families() {
        for (var path : new String[] {"/kk/", "/ru/astana", "/en/rules/iin", "/kk/nothing"}) {
            assertThat(visitor.get(path).body())
                    .contains("id=\"footer-clock\"", "value=\"OPENING\"", "/dev/postbox\"", "/dev/families\"");
        }
        assertThat(visitor.get("/ru/astana/rules").body())
                .contains("name=\"territory\" value=\"astana\"", "name=\"back\" value=\"/ru/astana/rules\"")
                .contains("К 17:59", "К 18:00", "К 07:00");
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_PUBLICATION,17:59", "PUBLICATION,18:00", "OPENING,07:00"})
    void a_step_leads_to_its_hour_and_back_to_the_page(ClockStep step, LocalTime hour) {
        var before = clock.now();
        var answer = move(
                "step=" + step + "&territory=astana&back=" + encoded("/kk/astana/kindergartens?free=yes&sort=free"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/kk/astana/kindergartens?free=yes&sort=free");
        var now = clock.now();
        assertThat(now).isAfter(before);
        assertThat(Duration.between(hour, now.atZone(ZONE).toLocalTime())).isBetween(Duration.ZERO, A_MOMENT);
    }

    @Test
    void minutes_are_typed() {
        var before = clock.now();
        assertThat(move("minutes=+90&back=/kk/").statusCode()).isEqualTo(303);
        assertMoved(before, Duration.ofMinutes(90));
    }

    @Test
    void a_month_at_once_is_the_most() {
        var before = clock.now();
        assertThat(move("minutes=44641&back=/kk/").statusCode()).isEqualTo(422);
        assertMoved(before, Duration.ZERO);
        assertThat(move("minutes=44640&back=/kk/").statusCode()).isEqualTo(303);
        assertMoved(before, Duration.ofMinutes(44_640));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes=",
                "minutes=0",
                "minutes=-5",
                "minutes=ten",
                "minutes=1.5",
                "step=BACK",
                "",
                "minutes=99999999999"
            })
    void anything_else_is_told_and_moves_nothing(String form) {
        var before = clock.now();
        var answer = move(form + "&territory=astana&back=" + encoded("/ru/astana"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("class=\"error-summary\"", "href=\"#minutes\"", "Минут санын 1-ден")
                .contains("name=\"back\" value=\"/ru/astana\"", "name=\"territory\" value=\"astana\"");
        assertMoved(before, Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "/kk\\..\\x",
                "/kk/ x",
                "/kk/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "kk/",
                "/kkk/",
                ""
            })
    void a_move_never_leads_to_another_site(String back) {
        var answer = move("minutes=1&back=" + encoded(back));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/kk/");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void after_a_move_public_pages_show_what_is_due_though_nobody_wrote() {
        var day = clock.now().atZone(ZONE).toLocalDate();
        var town = Town.found(portal, day.minusDays(1) + "T12:00");
        new Families(town).group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at(day.minusDays(1) + "T12:00"));
        town.report("K3", 1, day.minusDays(1) + "T12:30");
        var slug = town.territory().slug();
        move("step=PUBLICATION&territory=" + slug + "&back=/kk/");
        assertThat(town.rows(
                        "select number from freed_place where territory_id = :territory and published_at is not null",
                        row -> row.longNumber("number")))
                .hasSize(1);
        move("step=OPENING&territory=" + slug + "&back=/kk/");
        assertThat(town.rows(
                        "select number from freed_place where territory_id = :territory and opened_at is not null",
                        row -> row.longNumber("number")))
                .hasSize(1);
    }

    @Test
    void another_site_cannot_move_the_clock() {
        var before = clock.now();
        var answer = visitor.post(
                "/kk/dev/clock",
                "step=DAY",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertMoved(before, Duration.ZERO);
    }

    @Test
    void in_production_there_is_no_such_clock() {
        new WebApplicationContextRunner()
                .withPropertyValues("kezek.mode=production")
                .withUserConfiguration(ClockController.class, MovableClock.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClockController.class)
                        .doesNotHaveBean(MovableClock.class));
    }

    private void assertMoved(Instant before, Duration forward) {
        assertThat(Duration.between(before.plus(forward), clock.now())).isBetween(Duration.ZERO, A_MOMENT);
    }

    private HttpResponse<String> move(String form) {
        return visitor.post(
                "/kk/dev/clock",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
