package kezek.portal.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer in a list of answers.
 *
 * @param name what was asked
 * @param lines the answer, one line under the other; empty if there is none
 * @param change the address on which it can be changed; null if it cannot
 */
public record SummaryRow(
        String name, List<String> lines, @Nullable String change) {

    public SummaryRow {
        lines = List.copyOf(lines);
    }

    /** An answer of one line that cannot be changed here. */
    public static SummaryRow of(String name, String line) {
        return new SummaryRow(name, List.of(line), null);
    }
}
