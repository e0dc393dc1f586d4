package kezek.rulebook;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static kezek.rulebook.RowTimes.window;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.referral.ReferralTerm;
import kezek.rulebook.release.ReleaseCycle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Windows and terms that go over public holidays. */
class PublicHolidaysTest {

    @TestFactory
    Stream<DynamicTest> every_window_over_public_holidays_holds() {
        return RuleRows.of("release-cycle", "holidays", row -> {
            var now = law().on(date("20.03.2026")).release();
            var rules = new ReleaseRules(
                    now.publishedAt(), now.opensAt(), now.openingDays(), window(row.text("window", "en")), 0);
            var end = ReleaseCycle.of(rules, calendar()).priorityEndOf(instant(row.text("opened")));
            assertEquals(instant(row.text("until")), end);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_term_over_public_holidays_holds() {
        return RuleRows.of("referral-term", "holidays", row -> {
            var term = ReferralTerm.ofWorkingDays(instant(row.text("issued")), 5, calendar());
            assertEquals(instant(row.text("until")), term.until());
        });
    }
}
