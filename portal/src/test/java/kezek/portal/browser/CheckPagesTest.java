package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Applications;
import kezek.portal.town.Parents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A parent checks the number without an account on a phone. */
class CheckPagesTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void by_number_and_by_iin(Language language, @Autowired ApplicationContext portal) {
        var parents = new Parents(portal);
        var application = parents.apply(parents.parent());
        var phone = portal.getBean(Applications.class)
                .contact(parents.town().territory(), application)
                .orElseThrow()
                .phone();
        var shown = language.code();
        var page = open(language, "/" + parents.town().territory().slug() + "/check");
        assertGood(page, "check-" + shown);
        page.locator("#number").fill("жүз");
        press(page, "#digits");
        assertThat(page.locator(".error-summary li")).hasCount(2);
        assertThat(page.locator("#number")).hasValue("жүз");
        assertGood(page, "check-wrong-" + shown);
        page.locator("#number").fill(String.valueOf(application.number()));
        page.locator("#digits").fill(phone.substring(phone.length() - 4));
        press(page, "#digits");
        assertThat(page.locator(".standing-number strong")).hasText("1");
        assertGood(page, "check-answer-" + shown);
        page.navigate(address("/" + shown + "/" + parents.town().territory().slug() + "/check"));
        page.locator("#iin").fill(application.child().iin().value());
        press(page, "#iin");
        page.locator("#code").fill("12 34");
        press(page, "#code");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#code")).hasValue("12 34");
        assertGood(page, "check-code-" + shown);
    }

    private static void press(Page page, String field) {
        page.locator("form:has(" + field + ") button[type=submit]").click();
    }
}
