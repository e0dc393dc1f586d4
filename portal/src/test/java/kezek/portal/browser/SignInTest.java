package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.SentCodes;
import kezek.portal.account.SomeFamily;
import kezek.portal.account.StaffAccounts;
import kezek.portal.account.StaffAccounts.NewStaff;
import kezek.portal.account.TestRegister;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A parent and somebody of an office sign in on a phone. Every page of the way is good, also with something wrong on it. */
@Import(TestRegister.class)
class SignInTest extends BrowserTest {

    private static final String PASSWORD = "үш көк қайың";
    private static final String SUMMARY = ".error-summary";

    private Territory village;
    private SomeFamily family;
    private SentCodes sent;

    @BeforeEach
    void aFamilyApplied(@Autowired ApplicationContext portal) {
        village = SomeFamily.village(portal);
        var now = portal.getBean(PortalClock.class).now();
        family = SomeFamily.invented().applied(portal.getBean(Tx.class), village, now);
        sent = new SentCodes(portal);
    }

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void a_parent_the_first_time_and_the_next(Language language) {
        var shown = language.code();
        var page = open(language, "/" + village.slug() + "/cabinet");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=%2Fcabinet$"));
        assertGood(page, "sign-in-" + shown);
        fill(page, "iin", "123");
        assertThat(page.locator(SUMMARY)).isVisible();
        assertGood(page, "sign-in-wrong-" + shown);
        fill(page, "iin", family.parent().value());
        assertGood(page, "sign-in-code-" + shown);
        fill(page, "code", "12 34");
        assertThat(page.locator(SUMMARY)).isVisible();
        assertThat(page.locator("#code")).hasValue("12 34");
        page.locator(".account-help summary").first().click();
        page.locator(".account-help summary").last().click();
        assertGood(page, "sign-in-code-wrong-" + shown);
        fill(page, "code", sent.newestOf(1, family.phone()));
        assertGood(page, "sign-in-new-password-" + shown);
        page.locator("#child").fill("123");
        fill(page, "password", "short");
        assertThat(page.locator(SUMMARY + " li")).hasCount(2);
        assertThat(page.locator("#child")).hasValue("123");
        assertGood(page, "sign-in-new-password-wrong-" + shown);
        page.locator("#child").fill(family.child().value());
        fill(page, "password", PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/cabinet$"));
        page.context().clearCookies();
        page.navigate(address("/" + shown + "/" + village.slug() + "/sign-in"));
        fill(page, "iin", family.parent().value());
        fill(page, "code", sent.newestOf(2, family.phone()));
        assertGood(page, "sign-in-password-" + shown);
        fill(page, "password", "мүлдем басқа");
        assertThat(page.locator(SUMMARY)).isVisible();
        assertThat(page.locator("#password")).hasValue("");
        assertGood(page, "sign-in-password-wrong-" + shown);
    }

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void an_officer(Language language, @Autowired StaffAccounts accounts, @Autowired PortalClock clock) {
        var shown = language.code();
        var officer = new NewStaff("officer", Optional.empty(), family.phone(), "Сынақов Сынақ");
        accounts.add(village, officer, PASSWORD, clock.now());
        var page = open(language, "/" + village.slug() + "/office/department");
        assertThat(page).hasURL(Pattern.compile(".*/office/sign-in\\?next=%2Foffice%2Fdepartment$"));
        page.locator("#login").fill("officer");
        fill(page, "password", "not the password");
        assertThat(page.locator("#login")).hasValue("officer");
        assertGood(page, "office-sign-in-wrong-" + shown);
        fill(page, "password", PASSWORD);
        assertGood(page, "office-sign-in-code-" + shown);
        fill(page, "code", sent.newestOf(1, family.phone()));
        assertThat(page).hasURL(Pattern.compile(".*/office/department$"));
    }

    /** Fills the last field of a form and sends it as the enter key does. */
    private static void fill(Page page, String field, String text) {
        page.locator("#" + field).fill(text);
        page.locator("#" + field).press("Enter");
        page.waitForLoadState();
    }
}
