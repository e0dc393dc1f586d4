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

    /** Whether every page of the list can be read; says so loudly if not, and fails in CI. */
    public static boolean areAll() {
        var missing = RulePage.names().stream().filter(name -> !isWritten(name)).toList();
        if (missing.isEmpty()) {
            return true;
        }
        var message = "RULE PAGES MISSING: rules/pages lists pages that are not written: " + missing;
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        System.err.println(message);
        return false;
    }

    /** Skips a test that needs every page while one is not written. */
    public static void assumeAll() {
        Assumptions.assumeTrue(areAll(), "rule pages are missing");
    }

    private static boolean isWritten(String name) {
        return RulePage.class.getResource("rules/" + name + ".md") != null;
    }
}
