package kezek.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Kazakhstan's working days. Page: rules/working-days.md */
public final class WorkingDays {

    private static final WorkingDays KAZAKHSTAN = new WorkingDays();

    private WorkingDays() {}

    /** The calendar of the country. */
    public static WorkingDays kazakhstan() {
        return KAZAKHSTAN;
    }

    /** Whether people work on the day. */
    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
