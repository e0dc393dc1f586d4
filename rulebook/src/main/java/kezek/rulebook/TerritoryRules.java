package kezek.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import kezek.rulebook.calendar.TerritoryCalendar;

/**
 * The rules of one territory through time, with its calendar. What begins under a set of rules ends under it: a window has the length of the
 * day on which it opened, a referral the terms of the day on which it was issued. Page: rules/parameters.md
 *
 * @param territory the territory's slug, for instance {@code astana}
 */
public record TerritoryRules(Rulebook rulebook, String territory, TerritoryCalendar calendar) {

    /** The rules in force on a local date. */
    public Rules on(LocalDate day) {
        return rulebook.inForce(territory, day);
    }

    /** The rules in force on the local date of an instant. */
    public Rules at(Instant moment) {
        return on(calendar.dateOf(moment));
    }
}
