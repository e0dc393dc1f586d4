package kezek.rulebook.child;

import java.time.LocalDate;
import java.time.MonthDay;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.calendar.SchoolYear;

/** The age by which a child's group is chosen, and the ages at which places and applications begin and end. Page: rules/age-group.md */
public final class AgeThatCounts {

    // Children leave for school when the school year starts on 1 September (rules/age-group.md).
    private static final MonthDay LAST_DAY_BEFORE_SCHOOL = MonthDay.of(8, 31);

    private AgeThatCounts() {}

    /**
     * The age in years in a school year. Born from 1 September to 31 December counts as born before 1 September, so the year of birth alone
     * decides (leaflet «How to get a referral», 2019, four examples).
     *
     * @return years; 0 or less for a child born in the year of the start or later, whom no group covers
     */
    public static int of(int birthYear, SchoolYear deciding) {
        return deciding.startYear() - birthYear;
    }

    /** The age in years of a child in the school year that decides today. */
    public static int of(LocalDate born, LocalDate today) {
        return of(born.getYear(), SchoolYear.decidingOn(today));
    }

    /** Whether a child of this age may receive a place, as the parameter {@code smallest} says. */
    public static boolean mayReceivePlace(int ageThatCounts, AgeRules rules) {
        return ageThatCounts >= rules.smallest();
    }

    /** The last day of an application: 31 August of the year in which the child reaches school age. On the next day it has ended by itself. */
    public static LocalDate lastDayOfApplication(int birthYear, AgeRules rules) {
        return LAST_DAY_BEFORE_SCHOOL.atYear(birthYear + rules.school());
    }

    /** Whether an application has ended by school age: true from 1 September after its last day. */
    public static boolean endedBySchoolAge(int birthYear, LocalDate today, AgeRules rules) {
        return today.isAfter(lastDayOfApplication(birthYear, rules));
    }
}
