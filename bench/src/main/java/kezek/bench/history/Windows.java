package kezek.bench.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * How long those who were given access come first, told once more and in another way than the rulebook tells it: three working days, the day of
 * the opening among them, until seven in the morning of the day after. Races are run in weeks of February without a day off but Saturday and
 * Sunday, so it takes no calendar. Page: rules/release-cycle.md
 */
final class Windows {

    private static final ZoneOffset COUNTRY = ZoneOffset.ofHours(5);
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final int WORKING_DAYS = 3;

    private Windows() {}

    /** The end of the window of an opening, out. */
    static Instant endOf(Instant opening) {
        var day = opening.atOffset(COUNTRY).toLocalDate();
        for (var left = isWorkingDay(day.getDayOfWeek()) ? WORKING_DAYS - 1 : WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day.getDayOfWeek()) ? 1 : 0;
        }
        return day.plusDays(1).atTime(OPENS).toInstant(COUNTRY);
    }

    private static boolean isWorkingDay(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
