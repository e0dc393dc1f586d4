package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.Test;

class PrintTest extends BrowserTest {

    @Test
    void paper_gets_the_words_and_the_tables_and_not_the_way_around_the_portal() {
        var page = open(Language.KK, "/dev/ui");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/print.png"))
                .setFullPage(true));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("table")).isVisible();
        assertThat(page.locator(".languages")).isHidden();
        assertThat(page.locator(".navigation")).isHidden();
        assertThat(page.locator(".footer")).isHidden();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }
}
