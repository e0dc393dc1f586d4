package kezek.rulebook.referral;

import java.time.Instant;
import kezek.rulebook.calendar.TerritoryCalendar;

/**
 * A stretch of a referral's life: from {@code from} (in) to {@code until} (out). Fixed when it begins, because the family is told its end.
 * Frozen days count in it like others. Page: rules/referral-term.md
 */
public record ReferralTerm(Instant from, Instant until) {

    public ReferralTerm {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a term ends before it begins: " + from + " … " + until);
        }
    }

    /**
     * A term that ends at the same clock time on the n-th working day after the day on which it begins; that day itself does not count, whether
     * people work on it or not (portal manual, 2019: Thursday 12.09.2019 17:02 to Thursday 19.09.2019 17:02).
     *
     * @param workingDays n, at least 1
     */
    public static ReferralTerm ofWorkingDays(Instant from, int workingDays, TerritoryCalendar calendar) {
        var day = calendar.workingDays().plus(calendar.dateOf(from), workingDays);
        return new ReferralTerm(from, calendar.at(day, calendar.timeOf(from)));
    }

    ReferralTerm prolongedTo(Instant later) {
        return new ReferralTerm(from, later);
    }
}
