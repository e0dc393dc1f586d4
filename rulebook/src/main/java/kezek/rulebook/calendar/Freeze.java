package kezek.rulebook.calendar;

import java.time.LocalDate;

/** A frozen period of a territory, both days included: nothing is published or opened and no referral is issued. Page: rules/release-cycle.md */
public record Freeze(LocalDate firstDay, LocalDate lastDay) {

    public Freeze {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a freeze ends before it begins: " + firstDay + " … " + lastDay);
        }
    }

    /** Whether the day is frozen. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
