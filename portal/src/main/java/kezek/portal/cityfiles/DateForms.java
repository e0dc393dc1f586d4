package kezek.portal.cityfiles;

import static kezek.portal.cityfiles.CellForm.value;
import static kezek.portal.cityfiles.CellForm.wrong;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The forms of cells that hold a date or an instant. */
final class DateForms {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]"
            + "(?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
            + "(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?");

    private DateForms() {}

    /** A day, {@code 2022-03-15}. */
    static CellForm<LocalDate> date() {
        return text -> {
            if (!DATE.matcher(text).matches()) {
                return wrong(Reason.DATE_FORM);
            }
            try {
                return value(LocalDate.parse(text));
            } catch (DateTimeException impossible) {
                return wrong(Reason.NO_SUCH_DAY);
            }
        };
    }

    /**
     * An instant, {@code 2019-08-14T16:05:33+06:00}, to the microsecond. Without an offset it is local time; where clocks were put back, the
     * first of the two is taken.
     */
    static CellForm<Instant> instant(ZoneId zone) {
        return text -> {
            var parts = INSTANT.matcher(text);
            if (!parts.matches()) {
                return wrong(Reason.INSTANT_FORM);
            }
            try {
                var local = LocalDate.parse(parts.group("date")).atTime(LocalTime.parse(parts.group("time")));
                var offset = parts.group("offset");
                var instant = offset == null ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.of(offset));
                return value(instant.truncatedTo(ChronoUnit.MICROS));
            } catch (DateTimeException impossible) {
                return wrong(Reason.NO_SUCH_DAY);
            }
        };
    }

    /** The instant as it is written: the local time of then with its offset. */
    static String written(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
