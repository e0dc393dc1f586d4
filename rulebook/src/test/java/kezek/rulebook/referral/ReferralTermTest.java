package kezek.rulebook.referral;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferralTermTest {

    @Test
    void a_term_has_exactly_its_working_days_after_the_day_of_issue_and_keeps_the_second() {
        var calendar = calendar();
        for (var seed = 1; seed <= 5_000; seed++) {
            var random = new Random(seed);
            var issuedOn = calendar.dateOf(instant("01.01.2019 00:00")).plusDays(random.nextInt(3000));
            var at = LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60));
            var workingDays = 1 + random.nextInt(12);
            var until = ReferralTerm.ofWorkingDays(calendar.at(issuedOn, at), workingDays, calendar)
                    .until();
            var lastDay = calendar.dateOf(until);
            var counted = issuedOn.plusDays(1)
                    .datesUntil(lastDay.plusDays(1))
                    .filter(calendar::isWorking)
                    .count();
            assertEquals(workingDays, counted, "seed " + seed);
            assertTrue(calendar.isWorking(lastDay), "seed " + seed);
            assertEquals(at, calendar.timeOf(until), "seed " + seed);
        }
    }
}
