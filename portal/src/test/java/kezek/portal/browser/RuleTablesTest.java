package kezek.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import kezek.portal.platform.web.Language;
import kezek.portal.rules.WrittenRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On a phone the tables of the rules scroll rather than break a date in two. */
class RuleTablesTest extends BrowserTest {

    /** The cells of numbers, dates and times that take more than one line, or are no cells any more. */
    private static final String BROKEN = """
            [...document.querySelectorAll('.table .figures')].filter(cell => {
                const text = document.createRange();
                text.selectNodeContents(cell);
                return text.getClientRects().length > 1 || getComputedStyle(cell).display !== 'table-cell';
            }).map(cell => cell.textContent)
            """;

    @TestFactory
    Stream<DynamicTest> numbers_dates_and_times_stay_on_one_line() {
        WrittenRules.assumeAll();
        return WrittenRules.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    try {
                        assertThat(broken(open(Language.RU, "/rules/" + name))).isEqualTo("");
                    } finally {
                        close();
                    }
                }));
    }

    private static String broken(Page page) {
        return String.valueOf(page.evaluate("(" + BROKEN.strip() + ").join(' | ')"));
    }
}
