package kezek.rulebook.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kezek.rulebook.calendar.SpecialDay.Origin;
import kezek.rulebook.calendar.SpecialDay.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as data: {@code rules/holidays-kz.csv} names every special day of the years that {@code rules/holidays-kz-years.csv} lists. A
 * file that is not written so stops the start: a wrong calendar would move terms.
 */
final class HolidayTable {

    private final Map<Integer, Map<LocalDate, SpecialDay>> daysOfYear;
    private final Set<Integer> confirmedYears;

    private HolidayTable(Map<Integer, Map<LocalDate, SpecialDay>> daysOfYear, Set<Integer> confirmedYears) {
        this.daysOfYear = daysOfYear;
        this.confirmedYears = confirmedYears;
    }

    /** The table that ships beside the rule pages. */
    static HolidayTable shipped() {
        return parse(read("holidays-kz.csv"), read("holidays-kz-years.csv"));
    }

    /**
     * A table from its two texts, each with a heading line and cells parted by semicolons.
     *
     * @throws IllegalArgumentException if a line is not in that form, a day stands twice, or a day belongs to no listed year
     */
    static HolidayTable parse(String days, String years) {
        var daysOfYear = new TreeMap<Integer, Map<LocalDate, SpecialDay>>();
        var confirmed = new HashMap<Integer, Boolean>();
        rows(years, "year;confirmed;why").forEach(cells -> {
            var year = Integer.parseInt(cells[0]);
            daysOfYear.put(year, new TreeMap<>());
            confirmed.put(year, one(cells[1], "yes", "no"));
        });
        rows(days, "date;day;reason;origin;source").forEach(cells -> {
            var day = specialDay(cells);
            var year = daysOfYear.get(day.date().getYear());
            if (year == null || year.put(day.date(), day) != null) {
                throw new IllegalArgumentException("twice, or in a year that is not listed: " + day.date());
            }
        });
        confirmed.values().removeIf(yes -> !yes);
        return new HolidayTable(daysOfYear, Set.copyOf(confirmed.keySet()));
    }

    /** The special days of a year by date; empty if the table does not hold the year. */
    Optional<Map<LocalDate, SpecialDay>> year(int year) {
        return Optional.ofNullable(daysOfYear.get(year));
    }

    /** Whether the year was compared with a published calendar. */
    boolean isConfirmed(int year) {
        return confirmedYears.contains(year);
    }

    private static SpecialDay specialDay(String[] cells) {
        return new SpecialDay(
                LocalDate.parse(cells[0]),
                one(cells[1], "working", "off"),
                Reason.valueOf(constant(cells[2])),
                Origin.valueOf(constant(cells[3])),
                cells[4]);
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean one(String cell, String yes, String no) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException("«" + cell + "» is neither " + yes + " nor " + no);
        }
        return cell.equals(yes);
    }

    private static Stream<String[]> rows(String text, String heading) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(heading)) {
            throw new IllegalArgumentException("the heading is not " + heading);
        }
        var columns = heading.split(";", -1).length;
        return lines.stream().skip(1).map(line -> {
            var cells = line.split(";", -1);
            if (cells.length != columns) {
                throw new IllegalArgumentException("not " + columns + " cells: " + line);
            }
            return cells;
        });
    }

    private static String read(String file) {
        try (@Nullable InputStream in = HolidayTable.class.getResourceAsStream("/kezek/rulebook/rules/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file rules/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
