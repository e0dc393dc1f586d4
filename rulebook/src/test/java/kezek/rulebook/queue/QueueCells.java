package kezek.rulebook.queue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;

/** How the cells of the pages on queues are read. */
public final class QueueCells {

    /** The days of the examples. */
    public static final TerritoryCalendar CALENDAR =
            new TerritoryCalendar(ZoneId.of("Asia/Almaty"), WorkingDays.kazakhstan(), List.of());

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private QueueCells() {}

    /** A cell in three languages, as its English part. */
    public static String english(Row row, String column) {
        return row.text(column, "en");
    }

    /** A cell that says yes or no. */
    public static boolean yes(Row row, String column) {
        return switch (english(row, column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(column + " is yes or no: " + row.cells());
        };
    }

    /** A whole number. */
    public static int number(Row row, String column) {
        return Integer.parseInt(row.text(column));
    }

    /** A local date and time. */
    public static Instant instant(Row row, String column) {
        return LocalDateTime.parse(row.text(column), TIME)
                .atZone(CALENDAR.zone())
                .toInstant();
    }

    /** An instant as the pages write it. */
    public static String written(Instant instant) {
        return TIME.format(instant.atZone(CALENDAR.zone()));
    }

    /** The words of a cell; none if it is empty. */
    public static List<String> words(Row row, String column) {
        return words(row.text(column));
    }

    /** The words of a text; none if it is blank. */
    public static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The lane that a cell names. */
    public static Lane lane(Row row, String column) {
        return switch (english(row, column)) {
            case "out of turn" -> Lane.OUT_OF_TURN;
            case "first-priority" -> Lane.FIRST_PRIORITY;
            case "ordinary" -> Lane.ORDINARY;
            default -> throw new IllegalArgumentException("no lane: " + row.cells());
        };
    }

    /** The lane of a child by the letter of its label: X, P or O. */
    public static Lane lane(String label) {
        return switch (label.charAt(0)) {
            case 'X' -> Lane.OUT_OF_TURN;
            case 'P' -> Lane.FIRST_PRIORITY;
            case 'O' -> Lane.ORDINARY;
            default -> throw new IllegalArgumentException("no lane: " + label);
        };
    }

    /** The labels of a cell, lane by lane. */
    public static Lanes<List<String>> lanes(List<String> labels) {
        return new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane ->
                        labels.stream().filter(label -> lane(label) == lane).toList());
    }
}
