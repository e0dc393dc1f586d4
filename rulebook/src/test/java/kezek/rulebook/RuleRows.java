package kezek.rulebook;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the rows of a rule page as tests. */
public final class RuleRows {

    private RuleRows() {}

    /** One test for every row of the table; a table without rows does not parse, so an empty stream cannot come out. */
    public static Stream<DynamicTest> of(String page, String table, Consumer<RulePage.Row> holds) {
        return RulePage.named(page).table(table).rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(String.join(" | ", row.cells().values()), () -> holds.accept(row)));
    }
}
