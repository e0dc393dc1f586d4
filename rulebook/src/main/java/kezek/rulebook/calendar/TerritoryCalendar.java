package kezek.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of one territory: its local time, the country's working days, its own frozen periods. Every term is computed with it at the moment
 * of asking, so a freeze that is added later moves the windows that it touches.
 *
 * @param zone a zone with history, for instance {@code Asia/Almaty}, so that instants before 01.03.2024 read as they did then
 */
public record TerritoryCalendar(ZoneId zone, WorkingDays workingDays, List<Freeze> freezes) {

    public TerritoryCalendar {
        freezes = List.copyOf(freezes);
    }

    /** The local date of an instant. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The local clock time of an instant. */
    public LocalTime timeOf(Instant instant) {
        return instant.atZone(zone).toLocalTime();
    }

    /** The instant of a local date and time. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Whether the day lies in a frozen period. */
    public boolean isFrozen(LocalDate day) {
        return freezes.stream().anyMatch(freeze -> freeze.includes(day));
    }

    /** Whether people work on the day, as the country's calendar says. */
    public boolean isWorking(LocalDate day) {
        return workingDays.isWorking(day);
    }
}
