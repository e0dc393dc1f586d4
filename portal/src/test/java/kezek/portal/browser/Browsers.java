package kezek.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The one browser of all tests; it starts with the first that asks and ends with the virtual machine. */
final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    // Playwright downloads a browser of its own unless it is told not to.
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    // The sandbox of Chromium does not start for root, as which containers run; the tests open our own pages only.
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--headless=shell",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private Browsers() {}

    /** The browser. Without one on this machine the test is skipped loudly, and fails where {@code CI} is set. */
    static synchronized Browser theBrowser() {
        var running = browser;
        if (running == null) {
            running = start(executable().orElseGet(Browsers::without));
            browser = running;
        }
        return running;
    }

    private static Browser start(Path executable) {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROME_PATH")).map(Path::of),
                        NAMES.stream().flatMap(Browsers::onThePath))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.ofNullable(System.getenv("PATH"))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(folder -> Path.of(folder, name));
    }

    private static Path without() {
        var message =
                "NO BROWSER: the browser tests need Chromium; install it (Debian: apt-get install chromium) or set CHROME_PATH";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        System.err.println(message);
        return Assumptions.abort(message);
    }
}
