package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.key;
import static kezek.portal.account.SignInVisitor.onward;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What a parent is told when something is not right, and that nothing typed is lost. */
@PortalTest
@Import(TestRegister.class)
class ParentSignInRefusalsTest {

    private static final String PASSWORD = "үш көк қайың";

    private final SignInVisitor browser;
    private final SentCodes sent;
    private final TestRegister.Told register;
    private final Territory village;
    private final SomeFamily family;
    private final SigningParent parent;
    private final int port;

    ParentSignInRefusalsTest(@LocalServerPort int port, ApplicationContext portal, TestRegister.Told register) {
        this.port = port;
        this.browser = new SignInVisitor(port);
        this.sent = new SentCodes(portal);
        this.register = register;
        this.village = SomeFamily.village(portal);
        this.family = SomeFamily.invented()
                .applied(
                        portal.getBean(Tx.class),
                        village,
                        portal.getBean(PortalClock.class).now());
        this.parent = new SigningParent(browser, village, family);
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
        assertThat(answer.body())
                .contains("<title>Қате: ", words, "value=\"" + typed + "\"", "value=\"" + key + "\"", "/rules/iin\"");
    }

    @Test
    void wrong_codes_are_counted_and_a_new_one_replaces_the_old() {
        onward(parent.ask());
        var code = sent.newestOf(1, family.phone());
        var other = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
        assertThat(parent.type(other).body()).contains("Тағы 4 рет", "value=\"" + other + "\"");
        for (var n = 0; n < 4; n++) {
            parent.type(other);
        }
        assertThat(parent.type(code).body()).contains("бес рет қате жазылды");
        assertThat(onward(parent.again())).isEqualTo(path("/sign-in/code?sent=again"));
        assertThat(browser.get(path("/sign-in/code?sent=again")).body()).contains("Жаңа код жіберілді");
        assertThat(onward(parent.type(sent.newestOf(2, family.phone())))).isEqualTo(path("/sign-in/new-password"));
    }

    @Test
    void codes_that_are_asked_too_often_are_refused_with_the_time_of_the_next() {
        onward(parent.ask());
        onward(parent.again());
        onward(parent.again());
        var refused = parent.again();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Код тым жиі сұралды");
        var another = another().ask();
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body())
                .contains("Код тым жиі сұралды", family.parent().value());
    }

    @Test
    void a_child_of_somebody_else_opens_nothing_and_five_of_them_end_the_sign_in() {
        onward(parent.ask());
        onward(parent.type(sent.newestOf(1, family.phone())));
        var strange = new SomeFamily(family.parent(), SomeFamily.invented().child(), family.phone());
        for (var n = 0; n < 4; n++) {
            var refused = parent.choose(PASSWORD, strange);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains(
                            "сіздің балаңыздікі болып табылмады",
                            strange.child().value());
        }
        assertThat(onward(parent.choose(PASSWORD, strange))).isEqualTo(path("/sign-in?over=children"));
        assertThat(browser.get(path("/sign-in?over=children")).body()).contains("бес рет сәйкес келмеді");
        assertThat(onward(browser.get(path("/sign-in/new-password")))).isEqualTo(path("/sign-in?over=time"));
    }

    @Test
    void a_silent_register_is_told_and_costs_no_try() {
        onward(parent.ask());
        onward(parent.type(sent.newestOf(1, family.phone())));
        var strange = new SomeFamily(family.parent(), SomeFamily.invented().child(), family.phone());
        register.fallSilent(true);
        try {
            for (var n = 0; n < 6; n++) {
                assertThat(parent.choose(PASSWORD, strange).body()).contains("қазір жауап бермейді");
            }
            assertThat(onward(parent.choose(PASSWORD)))
                    .as("the application says whose child it is")
                    .isEqualTo(path("/cabinet"));
        } finally {
            register.fallSilent(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password", "12345678", "aaaaaaaa"})
    void a_weak_password_is_refused_and_the_child_stays_in_the_form(String weak) {
        onward(parent.ask());
        onward(parent.type(sent.newestOf(1, family.phone())));
        var refused = parent.choose(weak);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#password\"", family.child().value())
                .doesNotContain("value=\"" + weak);
        assertThat(parent.choose(family.parent().value()).body()).contains("оларды басқалар біледі");
        assertThat(parent.choose(family.phone()).body()).contains("оларды басқалар біледі");
    }

    private SigningParent another() {
        return new SigningParent(new SignInVisitor(port), village, family);
    }

    private String path(String below) {
        return parent.path(below);
    }
}
