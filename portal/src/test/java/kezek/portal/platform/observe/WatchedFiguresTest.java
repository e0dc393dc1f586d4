package kezek.portal.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What operations.md tells an operator to watch is what {@code /metrics} shows. */
@PortalTest
class WatchedFiguresTest {

    private static final Pattern IN_THE_BOOK = Pattern.compile("(?m)^\\| `((?:kezek|hikaricp)_\\w+)` \\|");
    private static final Pattern SHOWN = Pattern.compile("(?m)^# TYPE ((?:kezek|hikaricp)_\\w+) (\\w+)$");

    /** One is of the embedded server, which the portal of these tests does not answer for; the other is there while messages wait. */
    private static final Set<String> NOT_ALWAYS =
            Set.of("kezek_database_restarts_total", "kezek_outbox_oldest_waiting_by_message_seconds");

    private final WebApplicationContext context;

    WatchedFiguresTest(WebApplicationContext context) {
        this.context = context;
    }

    @Test
    void every_figure_of_ours_is_explained_to_the_operator() throws Exception {
        assertThat(book())
                .containsAll(shown().stream()
                        .filter(name -> name.startsWith("kezek_"))
                        .toList());
    }

    @Test
    void every_figure_that_is_explained_exists() throws Exception {
        var shown = shown();
        var parts = shown.stream().map(WatchedFiguresTest::part).collect(Collectors.toSet());
        assertThat(shown)
                .containsAll(book().stream()
                        .filter(name -> parts.contains(part(name)) && !NOT_ALWAYS.contains(name))
                        .toList());
    }

    /** The part of the portal that a figure belongs to. */
    private static String part(String name) {
        return name.split("_", -1)[1];
    }

    private static Set<String> book() throws IOException {
        var names = new TreeSet<String>();
        var book = IN_THE_BOOK.matcher(Files.readString(Path.of("..", "docs", "operations.md")));
        while (book.find()) {
            names.add(book.group(1));
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    /** Names without what Prometheus adds for the greatest value of a distribution. */
    private Set<String> shown() throws Exception {
        var page = MockMvcTester.from(context)
                .get()
                .uri("/metrics")
                .exchange()
                .getResponse()
                .getContentAsString();
        var names = new TreeSet<String>();
        var shown = SHOWN.matcher(page);
        while (shown.find()) {
            if (!shown.group(1).endsWith("_max")) {
                names.add(shown.group(1));
            }
        }
        return names;
    }
}
