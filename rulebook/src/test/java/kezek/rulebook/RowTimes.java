package kezek.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.WindowLength;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;

/** How rows write dates, local times, lengths and answers; and a territory to read them in. */
public final class RowTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm[:ss]", Locale.ROOT);

    private RowTimes() {}

    /** The calendar of a territory without frozen days, or with these. */
    public static TerritoryCalendar calendar(Freeze... freezes) {
        return new TerritoryCalendar(ZoneId.of("Asia/Almaty"), WorkingDays.kazakhstan(), List.of(freezes));
    }

    /** The rules of a territory that has no row of its own, with these frozen days. */
    public static TerritoryRules law(Freeze... freezes) {
        return new TerritoryRules(Rulebook.kazakhstan(), "semey", calendar(freezes));
    }

    /** A date: {@code 12.09.2019}. */
    public static LocalDate date(String text) {
        return LocalDate.parse(text, DATE);
    }

    /** The instant of a local time: {@code 12.09.2019 17:02} or {@code 12.09.2019 17:02:30}. */
    public static Instant instant(String text) {
        var time = LocalDateTime.parse(text, TIME);
        return calendar().at(time.toLocalDate(), time.toLocalTime());
    }

    /** As {@link #instant}; a dash is nothing. */
    public static Optional<Instant> maybeInstant(String text) {
        return text.equals("–") ? Optional.empty() : Optional.of(instant(text));
    }

    /** {@code 3 working days} or {@code 1 calendar day}. */
    public static WindowLength window(String english) {
        var words = english.split(" ", -1);
        return new WindowLength(Integer.parseInt(words[0]), DayCount.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }

    /** The simple name of the class that a row means by {@code not your turn}. */
    public static String className(String english) {
        return Stream.of(english.split(" ", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
