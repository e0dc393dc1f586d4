package kezek.portal.rules;

import java.util.List;
import kezek.rulebook.RulePage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The rule pages that are written. */
public final class WrittenRules {

    private WrittenRules() {}

    /** The names of the pages that can be read, in the order of the list. */
    public static List<String> names() {
        return RulePage.names().stream().filter(WrittenRules::isWritten).toList();
    }

    /** Stops a test that needs every page while one is not written yet: loudly, and in CI as a failure. */
    public static void assumeAll() {
        var missing = RulePage.names().stream().filter(name -> !isWritten(name)).toList();
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            Assertions.assertEquals(List.of(), missing, "rule pages that are listed and not written");
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> "SKIPPED: these rule pages are not written yet: " + missing);
    }

    private static boolean isWritten(String name) {
        return RulePage.class.getResource("rules/" + name + ".md") != null;
    }
}
