package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.Test;

/** A visitor who uses the keyboard alone, and one who changes the language. */
class KeyboardTest extends BrowserTest {

    @Test
    void the_first_key_leads_past_the_header() {
        var page = open(Language.KK, "/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void the_language_toggle_keeps_the_page() {
        var page = open(Language.KK, "/dev/ui?page=3");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Русский"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/ru/dev/ui\\?page=3"));
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertGood(page, "toggled");
    }

    @Test
    void an_error_in_the_summary_leads_to_its_field() {
        var page = open(Language.RU, "/dev/ui");
        page.locator(".error-summary a").click();
        assertThat(page.locator("#wrong")).isFocused();
    }
}
