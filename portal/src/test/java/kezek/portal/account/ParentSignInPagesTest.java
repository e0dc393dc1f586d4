package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.key;
import static kezek.portal.account.SignInVisitor.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** How a parent signs in, page by page. */
@PortalTest
@Import(TestRegister.class)
class ParentSignInPagesTest {

    private static final String PASSWORD = "үш көк қайың";

    private final SignInVisitor browser;
    private final Sessions sessions;
    private final SentCodes sent;
    private final TestRegister.Told register;
    private final Tx tx;
    private final Territory village;
    private final SomeFamily family;
    private final Instant now;
    private final int port;

    ParentSignInPagesTest(@LocalServerPort int port, ApplicationContext portal, TestRegister.Told register) {
        this.port = port;
        this.browser = new SignInVisitor(port);
        this.sessions = portal.getBean(Sessions.class);
        this.sent = new SentCodes(portal);
        this.register = register;
        this.tx = portal.getBean(Tx.class);
        this.now = portal.getBean(PortalClock.class).now();
        this.village = SomeFamily.village(portal);
        this.family = SomeFamily.invented().applied(tx, village, now);
    }

    @Test
    void the_first_time_a_parent_sets_a_password_and_is_led_into_the_cabinet() {
        assertThat(onward(ask(family, browser))).isEqualTo(path("/sign-in/code"));
        assertThat(browser.get(path("/sign-in/code")).statusCode()).isEqualTo(200);
        assertThat(onward(type(browser, sent.newestOf(1, family.phone())))).isEqualTo(path("/sign-in/new-password"));
        assertThat(browser.get(path("/sign-in/new-password")).body()).contains("Құпиясөз ойлап табыңыз");
        assertThat(onward(choose(browser, family, PASSWORD))).isEqualTo(path("/cabinet"));
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now)).contains(new SignedIn.Parent(family.parent()));
        assertThat(browser.cookie(Visits.COOKIE)).isEmpty();
    }

    @Test
    void the_next_time_the_password_is_asked_for() {
        signIn(browser);
        var other = new SignInVisitor(port);
        onward(ask(family, other));
        assertThat(onward(type(other, sent.newestOf(2, family.phone())))).isEqualTo(path("/sign-in/password"));
        assertThat(other.get(path("/sign-in/password")).body()).contains("autocomplete=\"current-password\"");
        var wrong = password(other, "мүлдем басқа");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Құпиясөз дұрыс емес.");
        assertThat(onward(password(other, PASSWORD))).isEqualTo(path("/cabinet"));
    }

    @Test
    void a_forgotten_password_is_set_anew_and_ends_all_other_sessions() {
        signIn(browser);
        var other = new SignInVisitor(port);
        onward(ask(family, other));
        onward(type(other, sent.newestOf(2, family.phone())));
        assertThat(other.get(path("/sign-in/new-password")).body()).contains("<h1>Жаңа құпиясөз</h1>");
        assertThat(onward(choose(other, family, "жаңа бақша жолы"))).isEqualTo(path("/cabinet"));
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now)).isEmpty();
        assertThat(sessions.find(other.cookie(Sessions.COOKIE), now)).isPresent();
    }

    @Test
    void the_page_that_was_asked_for_comes_next() {
        var page = browser.get(path("/sign-in?next=%2Fcabinet%2Fapplications%2F17%3Fa%3Db"));
        onward(browser.post(
                path("/sign-in"),
                "iin",
                family.parent().value(),
                "key",
                key(page),
                "next",
                "/cabinet/applications/17?a=b"));
        onward(type(browser, sent.newestOf(1, family.phone())));
        assertThat(onward(choose(browser, family, PASSWORD))).isEqualTo(path("/cabinet/applications/17?a=b"));
    }

    @Test
    void a_form_that_is_sent_twice_sends_one_code() {
        var key = key(browser.get(path("/sign-in")));
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        var token = browser.cookie(Visits.COOKIE);
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        assertThat(browser.cookie(Visits.COOKIE)).isEqualTo(token);
        var code = sent.newestOf(1, family.phone());
        onward(type(browser, code));
        assertThat(sent.to(family.phone())).hasSize(1);
        assertThat(onward(type(browser, code))).as("and so is a code").isEqualTo(path("/sign-in/new-password"));
    }

    @Test
    void whoever_goes_back_on_a_shared_device_after_the_code_finds_nothing_open() {
        var key = key(browser.get(path("/sign-in")));
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        onward(type(browser, sent.newestOf(1, family.phone())));
        var stranger = new SignInVisitor(port);
        onward(stranger.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        assertThat(onward(stranger.get(path("/sign-in/new-password")))).isEqualTo(path("/sign-in/code"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 12 цифрдан",
        "12345678901, 12 цифрдан",
        "900101000000, ғасыр",
        "901341900000, күн",
        "ABCDEFGHIJKL, 12 цифрдан"
    })
    void a_number_that_is_no_iin_is_explained_and_stays_in_the_form(String typed, String words) {
        var key = key(browser.get(path("/sign-in")));
        var answer = browser.post(path("/sign-in"), "iin", typed, "key", key);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "value=\"" + typed + "\"", "value=\"" + key + "\"", "/rules/iin\"");
    }

    @Test
    void wrong_codes_are_counted_and_a_new_one_replaces_the_old() {
        onward(ask(family, browser));
        var code = sent.newestOf(1, family.phone());
        var other = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
        assertThat(type(browser, other).body()).contains("Тағы 4 рет", "value=\"" + other + "\"");
        for (var n = 0; n < 4; n++) {
            type(browser, other);
        }
        assertThat(type(browser, code).body()).contains("бес рет қате жазылды");
        assertThat(onward(again(browser))).isEqualTo(path("/sign-in/code?sent=again"));
        assertThat(browser.get(path("/sign-in/code?sent=again")).body()).contains("Жаңа код жіберілді");
        assertThat(onward(type(browser, sent.newestOf(2, family.phone())))).isEqualTo(path("/sign-in/new-password"));
    }

    @Test
    void codes_that_are_asked_too_often_are_refused_with_the_time_of_the_next() {
        onward(ask(family, browser));
        onward(again(browser));
        onward(again(browser));
        var refused = again(browser);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Код тым жиі сұралды");
        var another = ask(family, new SignInVisitor(port));
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body())
                .contains("Код тым жиі сұралды", family.parent().value());
    }

    @Test
    void a_child_of_somebody_else_opens_nothing_and_five_of_them_end_the_sign_in() {
        onward(ask(family, browser));
        onward(type(browser, sent.newestOf(1, family.phone())));
        var strange = new SomeFamily(family.parent(), SomeFamily.invented().child(), family.phone());
        for (var n = 0; n < 4; n++) {
            var refused = choose(browser, strange, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains(
                            "сіздің балаңыздікі болып табылмады",
                            strange.child().value());
        }
        assertThat(onward(choose(browser, strange, PASSWORD))).isEqualTo(path("/sign-in?over=children"));
        assertThat(browser.get(path("/sign-in?over=children")).body()).contains("бес рет сәйкес келмеді");
        assertThat(onward(browser.get(path("/sign-in/new-password")))).isEqualTo(path("/sign-in?over=time"));
    }

    @Test
    void a_silent_register_is_told_and_costs_no_try() {
        onward(ask(family, browser));
        onward(type(browser, sent.newestOf(1, family.phone())));
        var strange = new SomeFamily(family.parent(), SomeFamily.invented().child(), family.phone());
        register.fallSilent(true);
        try {
            for (var n = 0; n < 6; n++) {
                assertThat(choose(browser, strange, PASSWORD).body()).contains("қазір жауап бермейді");
            }
            assertThat(onward(choose(browser, family, PASSWORD)))
                    .as("the application says whose child it is")
                    .isEqualTo(path("/cabinet"));
        } finally {
            register.fallSilent(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password", "12345678", "aaaaaaaa"})
    void a_weak_password_is_refused_and_the_child_stays_in_the_form(String weak) {
        onward(ask(family, browser));
        onward(type(browser, sent.newestOf(1, family.phone())));
        var refused = choose(browser, family, weak);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#password\"", family.child().value())
                .doesNotContain("value=\"" + weak);
        assertThat(choose(browser, family, family.parent().value()).body()).contains("оларды басқалар біледі");
        assertThat(choose(browser, family, family.phone()).body()).contains("оларды басқалар біледі");
    }

    @Test
    void the_pages_cannot_be_walked_out_of_order() {
        for (var page : new String[] {"/sign-in/code", "/sign-in/password", "/sign-in/new-password"}) {
            assertThat(onward(browser.get(path(page)))).as(page).isEqualTo(path("/sign-in?over=time"));
            assertThat(onward(browser.post(path(page), "code", "123456")))
                    .as(page)
                    .isEqualTo(path("/sign-in?over=time"));
        }
        onward(ask(family, browser));
        assertThat(onward(browser.get(path("/sign-in/password")))).isEqualTo(path("/sign-in/code"));
        assertThat(onward(choose(browser, family, PASSWORD))).isEqualTo(path("/sign-in/code"));
    }

    @Test
    void a_visit_counts_where_it_began_alone() {
        onward(ask(family, browser));
        assertThat(onward(browser.get("/kk/semey/sign-in/code"))).isEqualTo("/kk/semey/sign-in?over=time");
    }

    @Test
    void whoever_signs_out_is_led_home_and_is_nobody() {
        signIn(browser);
        var token = browser.cookie(Sessions.COOKIE);
        assertThat(onward(browser.post(path("/sign-out")))).isEqualTo("/kk/" + village.slug());
        assertThat(browser.cookie(Sessions.COOKIE)).isEmpty();
        assertThat(sessions.find(token, now)).isEmpty();
        assertThat(onward(browser.get(path("/cabinet")))).isEqualTo(path("/sign-in?next=%2Fcabinet"));
        assertThat(onward(browser.post(path("/sign-out")))).isEqualTo("/kk/" + village.slug());
    }

    private void signIn(SignInVisitor one) {
        onward(ask(family, one));
        onward(type(one, sent.newestOf(1, family.phone())));
        onward(choose(one, family, PASSWORD));
    }

    private HttpResponse<String> ask(SomeFamily who, SignInVisitor one) {
        var key = key(one.get(path("/sign-in")));
        return one.post(path("/sign-in"), "iin", who.parent().value(), "key", key);
    }

    private HttpResponse<String> type(SignInVisitor one, String code) {
        return one.post(path("/sign-in/code"), "code", code);
    }

    private HttpResponse<String> again(SignInVisitor one) {
        return one.post(path("/sign-in/code"), "again", "yes");
    }

    private HttpResponse<String> password(SignInVisitor one, String typed) {
        return one.post(path("/sign-in/password"), "password", typed);
    }

    private HttpResponse<String> choose(SignInVisitor one, SomeFamily who, String typed) {
        return one.post(path("/sign-in/new-password"), "child", who.child().value(), "password", typed);
    }

    private String path(String below) {
        return "/kk/" + village.slug() + below;
    }
}
