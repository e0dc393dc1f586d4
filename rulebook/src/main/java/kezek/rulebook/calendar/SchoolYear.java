package kezek.rulebook.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A school year of kindergartens: 1 September of one year to 25 May of the next. Source: portal leaflet «How to get a referral», 2019.
 * Page: rules/age-group.md
 *
 * @param startYear the calendar year in which it starts
 */
public record SchoolYear(int startYear) {

    /** The day on which every school year starts. */
    public static final MonthDay FIRST_SCHOOL_DAY = MonthDay.of(9, 1);

    /** The last day of every school year; the next day the coming one decides. */
    public static final MonthDay LAST_SCHOOL_DAY = MonthDay.of(5, 25);

    /** The school year by which ages are counted on the day: until 25 May the current one, from 26 May the coming one. */
    public static SchoolYear decidingOn(LocalDate day) {
        var ended = MonthDay.from(day).isAfter(LAST_SCHOOL_DAY);
        return new SchoolYear(ended ? day.getYear() : day.getYear() - 1);
    }

    /** Its first day, 1 September. */
    public LocalDate firstSchoolDay() {
        return FIRST_SCHOOL_DAY.atYear(startYear);
    }

    /** Its last day, 25 May of the year after the start. */
    public LocalDate lastSchoolDay() {
        return LAST_SCHOOL_DAY.atYear(startYear + 1);
    }
}
