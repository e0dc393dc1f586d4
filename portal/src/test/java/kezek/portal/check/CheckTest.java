package kezek.portal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.account.SignInVisitor;
import kezek.portal.account.SomeFamily;
import kezek.portal.queue.Application;
import kezek.portal.town.Parents;
import kezek.portal.town.Parents.Parent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where an application stands, asked without an account: the family learns it at once, a stranger nothing. */
@PortalTest
class CheckTest {

    private static final String POSITION = "<strong>2</strong>";

    @Autowired
    @LocalServerPort
    private int port;

    private Parents parents;
    private Parent parent;
    private Application second;
    private String phone;
    private SentCodes sent;

    @BeforeEach
    void twoChildrenWait(@Autowired ApplicationContext portal) {
        parents = new Parents(portal);
        parents.apply(parents.parent());
        parent = parents.parent();
        second = parents.apply(parent);
        // A phone of its own: the limits of one are shared by all who have it.
        phone = "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        parents.town()
                .sql(
                        "update application_contact set phone = :phone where territory_id = :territory and application_id = :id",
                        "phone",
                        phone,
                        "id",
                        second.id());
        sent = new SentCodes(portal);
    }

    @Test
    void by_number_and_the_end_of_either_phone_at_once() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                byNumber(visitor(), second.number(), end()).body())
                        .contains(POSITION));
        var withSecondPhone = byNumber(visitor(), second.number(), "0002");
        assertThat(withSecondPhone.statusCode()).isEqualTo(200);
        assertThat(withSecondPhone.body()).contains(POSITION);
        var withTheSign =
                visitor().post(path("/check/number"), "number", "№ " + second.number(), "digits", " " + end());
        assertThat(withTheSign.body()).contains(POSITION);
    }

    @Test
    void a_wrong_end_of_the_phone_is_answered_as_a_number_that_nobody_has() {
        var wrong = end().equals("9999") ? "9998" : "9999";
        var known = byNumber(visitor(), second.number(), wrong);
        var unknown = byNumber(visitor(), second.number() + 1_000, wrong);
        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(shown(known)).isEqualTo(shown(unknown));
        assertThat(known.body()).contains("value=\"" + second.number() + "\"", "value=\"" + wrong + "\"");
    }

    @Test
    void what_is_no_number_is_said_beside_its_field_and_costs_no_try() {
        for (var n = 0; n < 12; n++) {
            var answer = visitor().post(path("/check/number"), "number", "жүз", "digits", "12");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"number-error\"", "id=\"digits-error\"", "value=\"жүз\"");
        }
    }

    @Test
    void ten_tries_in_an_hour_for_one_number_from_wherever() {
        for (var n = 0; n < 10; n++) {
            assertThat(byNumber(visitor(), second.number(), "%04d".formatted(n)).body())
                    .doesNotContain("тым жиі");
        }
        var often = byNumber(visitor(), second.number(), end());
        assertThat(often.statusCode()).isEqualTo(422);
        assertThat(often.body()).contains("тым жиі").doesNotContain(POSITION);
    }

    @Test
    void ten_tries_in_an_hour_from_one_device_for_whatever_number() {
        var device = visitor();
        for (var n = 0; n < 10; n++) {
            assertThat(byNumber(device, 500_000 + n, "0000").body()).doesNotContain("тым жиі");
        }
        assertThat(byNumber(device, 600_000, "0000").body()).contains("тым жиі");
        assertThat(byNumber(visitor(), 600_000, "0000").body()).doesNotContain("тым жиі");
    }

    @Test
    void by_the_iin_of_the_parent_with_a_code() {
        answersWithACode(parent.iin().value());
    }

    @Test
    void by_the_iin_of_the_child_with_a_code() {
        answersWithACode(second.child().iin().value());
    }

    private void answersWithACode(String iin) {
        var browser = visitor();
        var key = SignInVisitor.key(browser.get(path("/check")));
        var asked = browser.post(path("/check/iin"), "iin", iin, "key", key);
        assertThat(asked.statusCode()).isEqualTo(200);
        // The same form once more, as from a double tap: no second code.
        browser.post(path("/check/iin"), "iin", iin, "key", key);
        var code = sent.newestOf(1, phone);
        var slip = browser.post(path("/check/code"), "iin", iin, "key", key, "code", "12");
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(browser.post(path("/check/code"), "iin", iin, "key", other(key), "code", code)
                        .body())
                .doesNotContain(POSITION);
        var answer = browser.post(path("/check/code"), "iin", iin, "key", key, "code", code);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(POSITION).doesNotContain(iin, "Айлин", "Сынақ");
        assertThat(sent.to(phone)).hasSize(1);
    }

    @Test
    void a_stranger_sees_the_same_for_an_iin_that_is_known_and_for_one_that_is_not() {
        assertThat(walk(parent.iin().value()))
                .isEqualTo(walk(SomeFamily.invented().parent().value()));
    }

    @Test
    void an_answer_has_no_address_of_its_own() {
        assertThat(SignInVisitor.onward(visitor().get(path("/check/number")))).endsWith("/check");
        assertThat(SignInVisitor.onward(visitor().get(path("/check/iin")))).endsWith("/check");
        assertThat(SignInVisitor.onward(visitor().get(path("/check/code")))).endsWith("/check");
    }

    private List<String> walk(String iin) {
        var browser = visitor();
        var key = SignInVisitor.key(browser.get(path("/check")));
        var asked = browser.post(path("/check/iin"), "iin", iin, "key", key);
        var wrong = browser.post(path("/check/code"), "iin", iin, "key", key, "code", "12345");
        return List.of(asked, wrong).stream()
                .map(CheckTest::shown)
                .map(text -> text.replace(iin, "IIN").replace(key, "KEY"))
                .toList();
    }

    private static String other(String key) {
        return key.substring(1) + "0";
    }

    private String end() {
        return phone.substring(phone.length() - 4);
    }

    private HttpResponse<String> byNumber(SignInVisitor browser, long number, String digits) {
        return browser.post(path("/check/number"), "number", String.valueOf(number), "digits", digits);
    }

    /** A browser that has opened the page, as everyone has who sends its form. */
    private SignInVisitor visitor() {
        var browser = new SignInVisitor(port);
        assertThat(browser.get(path("/check")).statusCode()).isEqualTo(200);
        return browser;
    }

    private String path(String below) {
        return "/kk/" + parents.town().territory().slug() + below;
    }

    /** Status, headers and body, without what differs between any two answers. */
    private static String shown(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !List.of("date", "x-request-id", "content-length")
                        .contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        var body = answer.body()
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "key")
                .replaceAll("name=\"number\" type=\"text\" value=\"[0-9]+\"", "number");
        return answer.statusCode() + "\n" + headers + "\n" + body;
    }
}
