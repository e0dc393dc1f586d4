package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.key;
import static kezek.portal.account.SignInVisitor.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.SmallCity;
import kezek.portal.account.StaffAccounts.Added;
import kezek.portal.account.StaffAccounts.LoginTaken;
import kezek.portal.account.StaffAccounts.NewStaff;
import kezek.portal.account.StaffAccounts.NoSuchKindergarten;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How people of offices sign in, and what becomes of their accounts. */
@PortalTest
class StaffSignInPagesTest {

    private static final String PASSWORD = "сегіз терезе";

    private final SignInVisitor browser;
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final SentCodes sent;
    private final Territory city;
    private final Instant now;
    private final String phone =
            "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    private final String login = "staff-" + UUID.randomUUID().toString().substring(0, 8);

    StaffSignInPagesTest(@LocalServerPort int port, ApplicationContext portal, StaffAccounts accounts) {
        this.browser = new SignInVisitor(port);
        this.accounts = accounts;
        this.sessions = portal.getBean(Sessions.class);
        this.sent = new SentCodes(portal);
        this.city = SmallCity.in(
                portal.getBean(Tx.class), portal.getBean(Territories.class), portal.getBean(PortalClock.class));
        this.now = portal.getBean(PortalClock.class).now();
    }

    @Test
    void a_clerk_signs_in_with_login_password_and_code() {
        add(Optional.of("SEM-1"));
        assertThat(onward(ask(PASSWORD))).isEqualTo("/kk/semey/office/sign-in/code");
        assertThat(browser.get("/kk/semey/office/sign-in/code").body())
                .contains("+7 799 *** ** " + phone.substring(10))
                .doesNotContain(phone);
        assertThat(onward(type(sent.newest(phone)))).isEqualTo("/kk/semey/office/kindergarten");
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now))
                .hasValueSatisfying(who -> assertThat(who)
                        .isInstanceOfSatisfying(SignedIn.KindergartenClerk.class, clerk -> {
                            assertThat(clerk.login()).isEqualTo(login);
                            assertThat(clerk.code()).isEqualTo("SEM-1");
                        }));
    }

    @Test
    void an_officer_comes_to_the_page_that_was_asked_for_but_into_no_other_office() {
        add(Optional.empty());
        browser.post(
                "/kk/semey/office/sign-in",
                "login",
                login.toUpperCase(Locale.ROOT),
                "password",
                PASSWORD,
                "next",
                "/office/department/freezes");
        assertThat(onward(type(sent.newest(phone)))).isEqualTo("/kk/semey/office/department/freezes");
        browser.post("/kk/semey/office/sign-in", "login", login, "password", PASSWORD, "next", "/office/kindergarten");
        assertThat(onward(type(sent.newest(phone)))).isEqualTo("/kk/semey/office/department");
    }

    @Test
    void a_wrong_password_and_a_login_that_nobody_has_are_answered_alike_the_sixth_time_too() {
        add(Optional.empty());
        var nobody = login + "-nobody";
        for (var n = 0; n < 7; n++) {
            var wrong = send(login, "not the password");
            var unknown = send(nobody, "not the password");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(plain(unknown, nobody)).isEqualTo(plain(wrong, login));
            assertThat(wrong.body()).contains(n < 5 ? "Логин немесе құпиясөз дұрыс емес." : "көп жазылды");
        }
        assertThat(ask(PASSWORD).body()).as("the right one has to wait too").contains("көп жазылды");
        assertThat(sent.to(phone)).isEmpty();
    }

    @Test
    void a_wrong_code_is_told_and_another_one_can_be_asked_for() {
        add(Optional.empty());
        onward(ask(PASSWORD));
        var code = sent.newest(phone);
        var wrong = type((code.charAt(0) == '9' ? "0" : "9") + code.substring(1));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Қате: ", "Тағы 4 рет");
        assertThat(onward(browser.post("/kk/semey/office/sign-in/code", "again", "yes")))
                .isEqualTo("/kk/semey/office/sign-in/code?sent=again");
        assertThat(onward(type(sent.newest(phone)))).isEqualTo("/kk/semey/office/department");
    }

    @Test
    void a_closed_account_is_nobodys_and_its_sessions_are_over() {
        add(Optional.empty());
        onward(ask(PASSWORD));
        onward(type(sent.newest(phone)));
        var token = browser.cookie(Sessions.COOKIE);
        assertThat(accounts.close(city, login, now)).isTrue();
        assertThat(sessions.find(token, now)).isEmpty();
        assertThat(ask(PASSWORD).body()).contains("Логин немесе құпиясөз дұрыс емес.");
        assertThat(accounts.close(city, login, now)).isFalse();
        assertThat(accounts.add(city, staff(Optional.empty()), PASSWORD, now)).isEqualTo(new LoginTaken());
    }

    @Test
    void an_account_that_is_closed_between_password_and_code_opens_nothing() {
        add(Optional.empty());
        onward(ask(PASSWORD));
        accounts.close(city, login, now);
        assertThat(type(sent.newest(phone)).statusCode()).isEqualTo(422);
        assertThat(browser.cookie(Sessions.COOKIE)).isEmpty();
    }

    @Test
    void another_password_ends_the_sessions_and_the_old_one() {
        add(Optional.empty());
        onward(ask(PASSWORD));
        onward(type(sent.newest(phone)));
        assertThat(accounts.setPassword(city, login, "тоғыз терезе", now)).isTrue();
        assertThat(sessions.find(browser.cookie(Sessions.COOKIE), now)).isEmpty();
        assertThat(ask(PASSWORD).statusCode()).isEqualTo(422);
        assertThat(onward(ask("тоғыз терезе"))).isEqualTo("/kk/semey/office/sign-in/code");
    }

    @Test
    void an_account_of_one_territory_is_unknown_in_another() {
        add(Optional.empty());
        var answer = browser.post("/kk/kosshy/office/sign-in", "login", login, "password", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void a_kindergarten_that_is_not_there_gets_no_clerk() {
        assertThat(accounts.add(city, staff(Optional.of("SEM-99")), PASSWORD, now))
                .isEqualTo(new NoSuchKindergarten());
    }

    private void add(Optional<String> kindergarten) {
        assertThat(accounts.add(city, staff(kindergarten), PASSWORD, now)).isEqualTo(new Added());
    }

    private NewStaff staff(Optional<String> kindergarten) {
        return new NewStaff(login, kindergarten, phone, "Сынақов Сынақ");
    }

    private HttpResponse<String> ask(String password) {
        return send(login, password);
    }

    private HttpResponse<String> send(String name, String password) {
        var key = key(browser.get("/kk/semey/office/sign-in"));
        return browser.post("/kk/semey/office/sign-in", "login", name, "password", password, "key", key);
    }

    private HttpResponse<String> type(String code) {
        return browser.post("/kk/semey/office/sign-in/code", "code", code);
    }

    private static String plain(HttpResponse<String> answer, String name) {
        return answer.body()
                .replace(name, "login")
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "key")
                .replaceAll("\\d{1,2} \\p{L}+, \\d{2}:\\d{2}", "moment");
    }
}
