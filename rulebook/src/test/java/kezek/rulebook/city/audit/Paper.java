package kezek.rulebook.city.audit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calendar on paper: days are crossed out one by one, terms are counted with a finger. */
final class Paper {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final LocalLaw law;
    private final Set<LocalDate> frozen = new HashSet<>();
    private final Map<Instant, Instant> windowEnds = new HashMap<>();

    Paper(LocalLaw law) {
        this.law = law;
    }

    /** Crosses out the days of a freeze, both ends included. Windows are counted anew. */
    void freeze(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(frozen::add);
        windowEnds.clear();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(law.zone()).toLocalDate();
    }

    boolean isFrozen(Instant instant) {
        return frozen.contains(day(instant));
    }

    boolean isEvening(Instant instant) {
        return clock(instant).equals(EVENING);
    }

    boolean isMorning(Instant instant) {
        return clock(instant).equals(MORNING);
    }

    /** The next 18:00 of a day that is not frozen, later than the instant. */
    Instant nextEvening(Instant after) {
        return next(after, EVENING);
    }

    /** The next 07:00 of a day that is not frozen, later than the instant. */
    Instant nextMorning(Instant after) {
        return next(after, MORNING);
    }

    /** The 07:00 after the last day of the window: three working days, or one day of any kind; frozen days do not exist. */
    Instant windowEnd(Instant opening) {
        return windowEnds.computeIfAbsent(opening, this::countedWindow);
    }

    private Instant countedWindow(Instant opening) {
        var first = day(opening);
        var oneDay = law.oneDayWindowFrom().isPresent()
                && !first.isBefore(law.oneDayWindowFrom().get());
        var length = oneDay ? 1 : 3;
        List<LocalDate> counted = new ArrayList<>();
        for (var day = first; counted.size() < length; day = day.plusDays(1)) {
            if (!frozen.contains(day) && (oneDay || isWorking(day))) {
                counted.add(day);
            }
        }
        var end = counted.getLast().plusDays(1);
        while (frozen.contains(end)) {
            end = end.plusDays(1);
        }
        return instant(end, MORNING);
    }

    /** The n-th working day after the day of the instant, at the same clock time. */
    Instant workingDaysLater(Instant from, int count) {
        var day = day(from);
        var working = 0;
        while (working < count) {
            day = day.plusDays(1);
            working += isWorking(day) ? 1 : 0;
        }
        return instant(day, clock(from));
    }

    /** So many calendar days later, at the same clock time. */
    Instant daysLater(Instant from, int count) {
        return instant(day(from).plusDays(count), clock(from));
    }

    /** The year in which the school year starts that counts on the day of the instant: the coming one from 26 May. */
    int schoolYear(Instant instant) {
        var day = day(instant);
        return day.isBefore(LocalDate.of(day.getYear(), 5, 26)) ? day.getYear() - 1 : day.getYear();
    }

    /** The first instant at which applications of the birth year are over: 1 September of the year in which the children turn six. */
    Instant schoolBegins(int birthYear) {
        return instant(LocalDate.of(birthYear + 6, 9, 1), LocalTime.MIDNIGHT);
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !law.daysOff().contains(day);
    }

    private Instant next(Instant after, LocalTime hour) {
        for (var day = day(after); ; day = day.plusDays(1)) {
            if (!frozen.contains(day) && instant(day, hour).isAfter(after)) {
                return instant(day, hour);
            }
        }
    }

    private LocalTime clock(Instant instant) {
        return instant.atZone(law.zone()).toLocalTime();
    }

    private Instant instant(LocalDate day, LocalTime clock) {
        return day.atTime(clock).atZone(law.zone()).toInstant();
    }
}
