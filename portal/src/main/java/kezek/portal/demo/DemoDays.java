package kezek.portal.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.calendar.SchoolYear;

/** The days of a demo city: everything lies before the first instant of today, so nothing is in the future at whatever time it starts. */
record DemoDays(LocalDate today) {

    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int FIRST_OFFICE_HOUR = 9;
    private static final int LAST_OFFICE_HOUR = 17;

    /** How often parents apply in each hour of the day, from midnight: most in the morning, a few at night. */
    private static final List<Integer> BY_HOUR =
            List.of(2, 1, 1, 1, 1, 2, 6, 14, 70, 100, 100, 85, 55, 45, 50, 50, 45, 35, 25, 20, 20, 16, 10, 5);

    private static final List<Weighted<Integer>> HOURS = IntStream.range(0, BY_HOUR.size())
            .mapToObj(hour -> new Weighted<>(hour, BY_HOUR.get(hour)))
            .toList();

    LocalDate yesterday() {
        return today.minusDays(1);
    }

    /** The birth year of the children whose age counts so today. */
    int birthYear(int age) {
        return SchoolYear.decidingOn(today).startYear() - age;
    }

    /** A birthday of such a child, before today. */
    LocalDate birthday(int age, Random random) {
        var first = LocalDate.ofYearDay(birthYear(age), 1);
        var last = first.withDayOfYear(first.lengthOfYear());
        return between(first, last.isBefore(today) ? last : yesterday(), random);
    }

    /** Any day; both ends are in. */
    LocalDate between(LocalDate first, LocalDate last, Random random) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** The instant of a local time. */
    Instant at(LocalDate day, int hour, int second) {
        return day.atTime(hour, 0).plusSeconds(second).atZone(CityPlan.ZONE).toInstant();
    }

    /** When a parent applies on a day. */
    Instant atHome(LocalDate day, Random random) {
        return at(day, Draw.weighted(HOURS, random), random.nextInt(SECONDS_OF_HOUR));
    }

    /** When a kindergarten or an office writes something on a day. */
    Instant atWork(LocalDate day, Random random) {
        return at(day, Draw.between(FIRST_OFFICE_HOUR, LAST_OFFICE_HOUR, random), random.nextInt(SECONDS_OF_HOUR));
    }

    /** The day itself, or the Friday before a day off at the end of a week. */
    static LocalDate weekday(LocalDate day) {
        var weekday = day;
        while (weekday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            weekday = weekday.minusDays(1);
        }
        return weekday;
    }
}
