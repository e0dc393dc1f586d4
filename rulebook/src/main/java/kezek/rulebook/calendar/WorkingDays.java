package kezek.rulebook.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Kazakhstan's working days: Monday to Friday without holidays, moved days off and days off of religions; and the weekend days that the
 * Government made working. Years without data are computed from the law alone and are not confirmed. Page: rules/working-days.md
 */
public final class WorkingDays {

    private static final WorkingDays KAZAKHSTAN = new WorkingDays(HolidayTable.shipped());

    private final HolidayTable table;
    private final Map<Integer, Map<LocalDate, SpecialDay>> years = new ConcurrentHashMap<>();

    WorkingDays(HolidayTable table) {
        this.table = table;
    }

    /** The calendar of the country. */
    public static WorkingDays kazakhstan() {
        return KAZAKHSTAN;
    }

    /** Whether people work on the day. */
    public boolean isWorking(LocalDate day) {
        return note(day).map(SpecialDay::working).orElseGet(() -> !StatutoryHolidays.isWeekend(day));
    }

    /** The first working day on or after the day. */
    public LocalDate nextOnOrAfter(LocalDate day) {
        var next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The n-th working day after the day; the day itself does not count, whether people work on it or not.
     *
     * @param workingDays n, at least 1
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("working days to count: at least 1, not " + workingDays);
        }
        var counted = day;
        for (var left = workingDays; left > 0; left--) {
            counted = nextOnOrAfter(counted.plusDays(1));
        }
        return counted;
    }

    /** What the calendar says about the day; empty if its day of the week alone decides. */
    public Optional<SpecialDay> note(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::specialDays).get(day));
    }

    /** Whether the whole year was compared with a published calendar; otherwise swaps and Kurban Ait may differ. */
    public boolean confirmed(int year) {
        return table.isConfirmed(year);
    }

    private Map<LocalDate, SpecialDay> specialDays(int year) {
        return table.year(year)
                .orElseGet(() -> StatutoryHolidays.of(year, Set.of()).stream()
                        .collect(Collectors.toMap(SpecialDay::date, Function.identity())));
    }
}
