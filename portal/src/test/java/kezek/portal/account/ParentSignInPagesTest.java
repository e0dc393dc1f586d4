package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.key;
import static kezek.portal.account.SignInVisitor.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
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
    private final Territory village;
    private final SomeFamily family;
    private final SigningParent parent;
    private final Instant now;
    private final int port;

    ParentSignInPagesTest(@LocalServerPort int port, ApplicationContext portal) {
        this.port = port;
        this.browser = new SignInVisitor(port);
        this.sessions = portal.getBean(Sessions.class);
        this.sent = new SentCodes(portal);
        this.now = portal.getBean(PortalClock.class).now();
        this.village = SomeFamily.village(portal);
        this.family = SomeFamily.invented().applied(portal.getBean(Tx.class), village, now);
        this.parent = new SigningParent(browser, village, family);
    }

    @Test
    void the_first_time_a_parent_sets_a_password_and_is_led_into_the_cabinet() {
        assertThat(onward(parent.ask())).isEqualTo(path("/sign-in/code"));
        assertThat(browser.get(path("/sign-in/code")).statusCode()).isEqualTo(200);
        assertThat(onward(parent.type(sent.newestOf(1, family.phone())))).isEqualTo(path("/sign-in/new-password"));
        assertThat(browser.get(path("/sign-in/new-password")).body()).contains("Құпиясөз ойлап табыңыз");
        assertThat(onward(parent.choose(PASSWORD))).isEqualTo(path("/cabinet"));
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now)).contains(new SignedIn.Parent(family.parent()));
        assertThat(browser.cookie(BegunSignIns.COOKIE)).isEmpty();
    }

    @Test
    void the_next_time_the_password_is_asked_for() {
        signIn();
        var other = another();
        onward(other.ask());
        assertThat(onward(other.type(sent.newestOf(2, family.phone())))).isEqualTo(path("/sign-in/password"));
        assertThat(other.browser().get(path("/sign-in/password")).body()).contains("autocomplete=\"current-password\"");
        var wrong = other.password("мүлдем басқа");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Құпиясөз дұрыс емес.");
        assertThat(onward(other.password(PASSWORD))).isEqualTo(path("/cabinet"));
    }

    @Test
    void a_forgotten_password_is_set_anew_and_ends_all_other_sessions() {
        signIn();
        var other = another();
        onward(other.ask());
        onward(other.type(sent.newestOf(2, family.phone())));
        assertThat(other.browser().get(path("/sign-in/new-password")).body()).contains("<h1>Жаңа құпиясөз</h1>");
        assertThat(onward(other.choose("жаңа бақша жолы"))).isEqualTo(path("/cabinet"));
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now)).isEmpty();
        assertThat(sessions.find(other.browser().cookie(Sessions.COOKIE), now)).isPresent();
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
        onward(parent.type(sent.newestOf(1, family.phone())));
        assertThat(onward(parent.choose(PASSWORD))).isEqualTo(path("/cabinet/applications/17?a=b"));
    }

    @Test
    void a_form_that_is_sent_twice_sends_one_code() {
        var key = key(browser.get(path("/sign-in")));
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        var token = browser.cookie(BegunSignIns.COOKIE);
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        assertThat(browser.cookie(BegunSignIns.COOKIE)).isEqualTo(token);
        var code = sent.newestOf(1, family.phone());
        onward(parent.type(code));
        assertThat(sent.to(family.phone())).hasSize(1);
        assertThat(onward(parent.type(code))).as("and so is a code").isEqualTo(path("/sign-in/new-password"));
    }

    @Test
    void whoever_goes_back_on_a_shared_device_after_the_code_finds_nothing_open() {
        var key = key(browser.get(path("/sign-in")));
        onward(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        onward(parent.type(sent.newestOf(1, family.phone())));
        var stranger = new SignInVisitor(port);
        onward(stranger.post(path("/sign-in"), "iin", family.parent().value(), "key", key));
        assertThat(onward(stranger.get(path("/sign-in/new-password")))).isEqualTo(path("/sign-in/code"));
    }

    @Test
    void the_pages_cannot_be_walked_out_of_order() {
        for (var page : new String[] {"/sign-in/code", "/sign-in/password", "/sign-in/new-password"}) {
            assertThat(onward(browser.get(path(page)))).as(page).isEqualTo(path("/sign-in?over=time"));
            assertThat(onward(browser.post(path(page), "code", "123456")))
                    .as(page)
                    .isEqualTo(path("/sign-in?over=time"));
        }
        onward(parent.ask());
        assertThat(onward(browser.get(path("/sign-in/password")))).isEqualTo(path("/sign-in/code"));
        assertThat(onward(parent.choose(PASSWORD))).isEqualTo(path("/sign-in/code"));
    }

    @Test
    void a_visit_counts_where_it_began_alone() {
        onward(parent.ask());
        assertThat(onward(browser.get("/kk/semey/sign-in/code"))).isEqualTo("/kk/semey/sign-in?over=time");
    }

    @Test
    void whoever_signs_out_is_led_home_and_is_nobody() {
        signIn();
        var token = browser.cookie(Sessions.COOKIE);
        assertThat(onward(browser.post(path("/sign-out")))).isEqualTo("/kk/" + village.slug());
        assertThat(browser.cookie(Sessions.COOKIE)).isEmpty();
        assertThat(sessions.find(token, now)).isEmpty();
        assertThat(onward(browser.get(path("/cabinet")))).isEqualTo(path("/sign-in?next=%2Fcabinet"));
        assertThat(onward(browser.post(path("/sign-out")))).isEqualTo("/kk/" + village.slug());
    }

    private void signIn() {
        onward(parent.ask());
        onward(parent.type(sent.newestOf(1, family.phone())));
        onward(parent.choose(PASSWORD));
    }

    private SigningParent another() {
        return new SigningParent(new SignInVisitor(port), village, family);
    }

    private String path(String below) {
        return parent.path(below);
    }
}
