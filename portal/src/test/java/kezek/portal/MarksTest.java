package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.town.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What {@link PersonalDataTest} looks for is found where it is planted: its silence means something. */
@PortalTest
class MarksTest {

    private static final Instant BEGINS = Instant.parse("2026-11-20T02:00:00Z");

    private final Marks marks = new Marks()
            .with("name", "Сынақов")
            .with("IIN", "930507937770")
            .withPhone("+77991234567")
            .withCodes(List.of("204816"));

    @Test
    void a_mark_in_a_log_line_is_found_be_it_in_the_cause_of_a_failure_or_for_developers_alone() {
        try (var traces = new Traces()) {
            var log = LoggerFactory.getLogger(MarksTest.class);
            log.warn(
                    "{} failed", "a form", new IllegalStateException("outer", new IllegalStateException("of сынақов")));
            log.debug("looked for {}", "930507937770");
            log.info("nobody");
            assertThat(marks.in(traces.lines().stream())).hasSize(2);
        }
    }

    @Test
    void a_mark_in_an_address_is_found_and_where_an_answer_leads_is_an_address(@LocalServerPort int port) {
        try (var traces = new Traces()) {
            var browser = new TracedBrowser(port, traces);
            browser.read("/kk/kosshy?name=%D0%A1%D1%8B%D0%BD%D0%B0%D2%9B%D0%BE%D0%B2");
            browser.post("/kk/kosshy/sign-in/code", "code", "930507937770");
            assertThat(marks.in(traces.addresses().stream())).hasSize(1);
            assertThat(traces.addresses()).contains("/kk/kosshy/sign-in?over=time");
        }
    }

    @Test
    void a_mark_in_the_journal_and_in_the_answer_of_a_form_is_found(ApplicationContext portal) {
        var town = Town.found(portal, BEGINS);
        assertThat(marks.in(Traces.journal(town).stream())).isEmpty();
        town.change(
                BEGINS,
                db -> List.of(Entry.of(Kind.KINDERGARTEN_ADDED, Role.OPERATOR).with("kindergarten", "Сынақов")));
        assertThat(marks.in(Traces.journal(town).stream())).hasSize(1);
        town.sql("""
                insert into done_request (territory_id, act, request_key, answer, done_at)
                values (:territory, 'register', cast('00000000-0000-7000-8000-000000000001' as uuid), '8 799 123 45 67', :now)
                """, "now", BEGINS);
        assertThat(marks.in(Traces.answers(town).stream())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+77991234567", "87991234567", "tel=7991234567", "+7 (799) 123-45-67", "+7 799 123 45 67"})
    void a_phone_is_found_however_it_is_written(String text) {
        assertThat(marks.in(Stream.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code 204816", "{\"code\":\"204816\"}", "code=204816", "204816"})
    void a_code_is_found(String text) {
        assertThat(marks.in(Stream.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a204816f", "07:00:00.204816Z", "1204816", "+7 799 *** ** 67", "799 123 45", "930507 937770"})
    void what_only_looks_like_one_is_not(String text) {
        assertThat(marks.in(Stream.of(text))).isEmpty();
    }
}
