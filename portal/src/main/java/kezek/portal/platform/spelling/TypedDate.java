package kezek.portal.platform.spelling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date as a browser sends it, {@code 2027-08-01}, or as people write it where the browser has no calendar: {@code 01.08.2027}. */
public final class TypedDate {

    private static final List<DateTimeFormatter> FORMS = List.of(form("uuuu-MM-dd"), form("d.M.uuuu"));

    private TypedDate() {}

    /** The day; empty if the text is no day of the calendar. */
    public static Optional<LocalDate> read(String typed) {
        return FORMS.stream().flatMap(form -> read(typed, form).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String typed, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(typed, form));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
