package kezek.portal.why;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;

/**
 * The two days that were asked for, as they were typed: {@code 2026-11-21}, or as people write {@code 21.11.2026}. Empty: the last thirty
 * days, today included.
 */
public record Asked(String from, String to) {

    static final String FROM = "from";
    static final String TO = "to";
    private static final int DAYS = 30;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern SENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What stands in the query of an address. */
    public static Asked of(Map<String, String> query) {
        return new Asked(
                query.getOrDefault(FROM, "").strip(), query.getOrDefault(TO, "").strip());
    }

    /** The first day and the last, both in. */
    record Days(LocalDate from, LocalDate to) {}

    /** The days; empty if {@link #errors} has something to say. */
    Optional<Days> days(LocalDate today) {
        var last = to.isEmpty() ? Optional.of(today) : date(to);
        var first = from.isEmpty() ? last.map(day -> day.minusDays(DAYS - 1L)) : date(from);
        return first.flatMap(begin -> last.map(end -> new Days(begin, end)))
                .filter(days -> !days.from().isAfter(days.to()) && !days.to().isAfter(today));
    }

    /** What is wrong with the days, and what to do about it. */
    List<FieldError> errors(LocalDate today, Texts texts) {
        var errors = new ArrayList<FieldError>();
        check(FROM, from, today, texts).ifPresent(errors::add);
        check(TO, to, today, texts).ifPresent(errors::add);
        if (errors.isEmpty() && days(today).isEmpty()) {
            errors.add(new FieldError(FROM, texts.text("why.error.order")));
        }
        return errors;
    }

    private static Optional<FieldError> check(String field, String typed, LocalDate today, Texts texts) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var date = date(typed);
        if (date.isEmpty()) {
            return Optional.of(new FieldError(field, texts.text("why.error.date")));
        }
        return date.get().isAfter(today)
                ? Optional.of(new FieldError(field, texts.text("why.error.future")))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String typed) {
        var written = WRITTEN.matcher(typed);
        try {
            if (written.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(written.group(3)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(1))));
            }
            return SENT.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
