package kezek.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens pages of the running portal in a real browser, on a phone unless a test asks for another {@link Look}. {@link #assertGood} holds for
 * every page at every step: no accessibility violation (looked for where scripts run), nothing wider than the screen, no complaint in the console.
 */
@PortalTest
abstract class BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final int HEIGHT = 844;

    /** The narrowest screen that everything must fit; also what 400 % zoom makes of a desktop. */
    private static final int NARROWEST = 320;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<BrowserContext> withoutScripts = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    @Autowired
    @LocalServerPort
    private int port;

    /** Opens an address of the portal on a phone. */
    Page open(Language language, String path) {
        return open(language, path, Look.PHONE);
    }

    /** Opens an address of the portal. */
    Page open(Language language, String path, Look look) {
        return open(language, path, look, Scripts.ON);
    }

    /** Opens an address of the portal in a browser that runs scripts, or does not. */
    Page open(Language language, String path, Look look, Scripts scripts) {
        var context = Browsers.theBrowser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.locale().toLanguageTag())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(scripts == Scripts.ON)
                        // Nobody clicks at what glides past.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(look.width(), HEIGHT));
        contexts.add(context);
        if (scripts == Scripts.OFF) {
            withoutScripts.add(context);
        }
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isTheStatusOfThePage(message.text(), message.location())) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/" + language.code() + path));
        return page;
    }

    /** The page is accessible, fits the narrowest screen and drew no complaint; a picture of it is kept in target/screenshots. */
    void assertGood(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        // The checker of accessibility is a script itself and waits for timers, which such a browser does not run.
        if (!withoutScripts.contains(page.context())) {
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(violations).as("accessibility of " + page.url()).isEmpty();
        }
        assertFits(page);
        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, HEIGHT);
        assertFits(page);
        page.setViewportSize(size.width, size.height);
        assertThat(complaints).as("console of " + page.url()).isEmpty();
    }

    /** The address of a path on the running portal. */
    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        withoutScripts.clear();
        complaints.clear();
    }

    private static void assertFits(Page page) {
        var tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(tooWide)
                .as("pixels that " + page.url() + " is too wide at " + page.viewportSize().width)
                .isEqualTo(0);
    }

    /** Chromium reports an error page's own status as an error; that the status is right is tested elsewhere. */
    private boolean isTheStatusOfThePage(String message, String location) {
        return message.startsWith("Failed to load resource: the server responded with a status of")
                && !location.contains("/assets/");
    }
}
