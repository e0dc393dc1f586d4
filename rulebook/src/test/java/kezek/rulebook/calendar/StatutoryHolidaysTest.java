package kezek.rulebook.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.calendar.SpecialDay.Origin;
import kezek.rulebook.calendar.SpecialDay.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatutoryHolidaysTest {

    private static final HolidayTable SHIPPED = HolidayTable.shipped();

    /** What is compared: the reason and the origin, not the wording of the source. */
    private record Why(Reason reason, Origin origin) {}

    @TestFactory
    Stream<DynamicTest> the_calendar_holds_exactly_the_days_off_that_the_law_gives() {
        return IntStream.rangeClosed(2018, 2027)
                .mapToObj(year -> DynamicTest.dynamicTest(Integer.toString(year), () -> {
                    var shipped = SHIPPED.year(year).orElseThrow().values();
                    assertEquals(byLaw(StatutoryHolidays.of(year, kurbanAit(shipped))), byLaw(shipped));
                }));
    }

    @Test
    void days_moved_in_2026_are_those_that_were_published() {
        assertEquals(
                Set.of(
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 24),
                        LocalDate.of(2026, 3, 25),
                        LocalDate.of(2026, 5, 11),
                        LocalDate.of(2026, 10, 26)),
                movedIn(2026, Set.of()));
    }

    @Test
    void a_moved_day_off_does_not_fall_on_kurban_ait() {
        // 6 July 2030 is a Saturday; were Monday a day off of its own, Tuesday would be the first working day.
        var monday = LocalDate.of(2030, 7, 8);
        assertEquals(Set.of(monday), inJuly(movedIn(2030, Set.of())));
        assertEquals(Set.of(LocalDate.of(2030, 7, 9)), inJuly(movedIn(2030, Set.of(monday))));
    }

    @Test
    void two_holidays_on_one_weekend_give_two_days_off() {
        // 1 and 2 January 2028 are Saturday and Sunday.
        var january = movedIn(2028, Set.of()).stream()
                .filter(day -> day.getMonthValue() == 1)
                .collect(Collectors.toSet());
        assertEquals(Set.of(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 4)), january);
    }

    private static Set<LocalDate> movedIn(int year, Set<LocalDate> otherDaysOff) {
        return StatutoryHolidays.of(year, otherDaysOff).stream()
                .filter(day -> day.origin() == Origin.COMPUTED)
                .map(SpecialDay::date)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> inJuly(Set<LocalDate> days) {
        return days.stream().filter(day -> day.getMonthValue() == 7).collect(Collectors.toSet());
    }

    private static Set<LocalDate> kurbanAit(Collection<SpecialDay> days) {
        return days.stream()
                .filter(day -> day.reason() == Reason.KURBAN_AIT)
                .map(SpecialDay::date)
                .collect(Collectors.toSet());
    }

    private static Map<LocalDate, Why> byLaw(Collection<SpecialDay> days) {
        var byDate = new TreeMap<LocalDate, Why>();
        days.stream()
                .filter(day -> day.origin() != Origin.MOVED && day.reason() != Reason.KURBAN_AIT)
                .forEach(day -> byDate.put(day.date(), new Why(day.reason(), day.origin())));
        return byDate;
    }
}
