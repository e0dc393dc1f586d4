package kezek.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kezek.rulebook.calendar.SpecialDay.Origin;
import kezek.rulebook.calendar.SpecialDay.Reason;

/**
 * The days off of a year as the law alone gives them: its holidays, 7 January, and the days off that Art. 5 of the Law on holidays moves.
 * Kurban Ait follows the moon and swaps are decisions of the Government, so neither can be computed. Page: rules/working-days.md
 */
final class StatutoryHolidays {

    private static final String LAW = "Law on holidays";
    private static final String ARTICLE_5 = "Law on holidays, Art. 5";

    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday(Reason.NEW_YEAR, MonthDay.of(1, 1), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.NEW_YEAR, MonthDay.of(1, 2), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.WOMENS_DAY, MonthDay.of(3, 8), Year.MIN_VALUE, Year.MAX_VALUE),
            // The Constitution adopted on 15.03.2026 moved its day; in 2026 neither day was a holiday (ministry of
            // labour, 18.03.2026).
            new Holiday(Reason.CONSTITUTION_DAY, MonthDay.of(3, 15), 2027, Year.MAX_VALUE),
            new Holiday(Reason.NAURYZ, MonthDay.of(3, 21), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.NAURYZ, MonthDay.of(3, 22), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.NAURYZ, MonthDay.of(3, 23), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.UNITY_DAY, MonthDay.of(5, 1), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.DEFENDERS_DAY, MonthDay.of(5, 7), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.VICTORY_DAY, MonthDay.of(5, 9), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.CAPITAL_DAY, MonthDay.of(7, 6), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.CONSTITUTION_DAY, MonthDay.of(8, 30), Year.MIN_VALUE, 2025),
            new Holiday(Reason.REPUBLIC_DAY, MonthDay.of(10, 25), 2022, Year.MAX_VALUE),
            new Holiday(Reason.FIRST_PRESIDENT_DAY, MonthDay.of(12, 1), Year.MIN_VALUE, 2021),
            new Holiday(Reason.INDEPENDENCE_DAY, MonthDay.of(12, 16), Year.MIN_VALUE, Year.MAX_VALUE),
            new Holiday(Reason.INDEPENDENCE_DAY, MonthDay.of(12, 17), Year.MIN_VALUE, 2021));

    private static final MonthDay CHRISTMAS = MonthDay.of(1, 7);

    private StatutoryHolidays() {}

    /** A holiday of the law with the first and the last year of which it is one. */
    private record Holiday(Reason reason, MonthDay day, int firstYear, int lastYear) {
        boolean isIn(int year) {
            return firstYear <= year && year <= lastYear;
        }
    }

    /**
     * The special days of a year, in no particular order. Years before 2018 are answered by the law as it stood in 2018.
     *
     * @param otherDaysOff days off that the law does not name, such as Kurban Ait: a moved day off does not fall on them
     */
    static List<SpecialDay> of(int year, Set<LocalDate> otherDaysOff) {
        var days = new ArrayList<SpecialDay>();
        for (var holiday : HOLIDAYS) {
            if (holiday.isIn(year)) {
                days.add(new SpecialDay(holiday.day().atYear(year), false, holiday.reason(), Origin.LAW, LAW));
            }
        }
        var moved = moved(days, year, otherDaysOff);
        days.add(new SpecialDay(CHRISTMAS.atYear(year), false, Reason.CHRISTMAS, Origin.RELIGIOUS, LAW));
        days.addAll(moved);
        return days;
    }

    /** For each holiday on a weekend, in order of date, the next date that is neither weekend nor day off nor given already. */
    private static List<SpecialDay> moved(List<SpecialDay> holidays, int year, Set<LocalDate> otherDaysOff) {
        var taken = new HashSet<>(otherDaysOff);
        taken.add(CHRISTMAS.atYear(year));
        holidays.forEach(holiday -> taken.add(holiday.date()));
        var moved = new ArrayList<SpecialDay>();
        for (var holiday : holidays) {
            if (isWeekend(holiday.date())) {
                var day = holiday.date();
                while (isWeekend(day) || taken.contains(day)) {
                    day = day.plusDays(1);
                }
                taken.add(day);
                moved.add(new SpecialDay(day, false, holiday.reason(), Origin.COMPUTED, ARTICLE_5));
            }
        }
        return moved;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
