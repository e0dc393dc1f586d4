package kezek.portal.protocol;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.spelling.TypedDate;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.platform.web.ui.FilledReading;
import kezek.rulebook.child.AgeGroup;

/** Reads the filters of a protocol from an address. What cannot be read becomes an error beside its field; nothing is guessed. */
public final class FilterReading {

    static final String NAME = "name";
    static final String LANGUAGE = "language";
    static final String AGES = "ages";
    static final String ALL = "all";
    static final String FROM = "from";
    static final String UNTIL = "to";
    static final String PAGE = "page";

    /** All fields but the page. */
    public static final List<String> FILTERS = List.of(NAME, LANGUAGE, AGES, ALL, FROM, UNTIL);

    private final FilledReading reading;
    private final ZoneId zone;
    private final Texts texts;

    private FilterReading(FilledReading reading, ZoneId zone, Texts texts) {
        this.reading = reading;
        this.zone = zone;
        this.texts = texts;
    }

    /**
     * What somebody looks for.
     *
     * @param page from 1
     * @param errors in words; if there are any, the rest means nothing
     */
    public record Read(ProtocolFilter filter, int page, List<FieldError> errors) {}

    /** Reads what was sent; days are those of the zone. */
    public static Read read(Filled filled, ZoneId zone, Texts texts) {
        var reading = new FilledReading(filled);
        var form = new FilterReading(reading, zone, texts);
        var tooLong = texts.text("protocol.error.name", Map.of("longest", FilledReading.LONGEST_NAME));
        var filter = new ProtocolFilter(
                reading.words(NAME, tooLong),
                reading.choice(LANGUAGE, texts.text("protocol.error.language"), TrainingLanguage.values()),
                reading.one(AGES, texts.text("protocol.error.ages"), FilterReading::ages),
                reading.isTicked(ALL, texts.text("protocol.error.all")),
                form.day(FROM, false),
                form.day(UNTIL, true));
        form.compare(filter);
        return new Read(filter, reading.page(PAGE, texts.text("protocol.error.page")), reading.errors());
    }

    /** How ages are written in addresses: {@code 3-6}. */
    static String code(AgeGroup ages) {
        return ages.from() + "-" + ages.to();
    }

    private static Optional<AgeGroup> ages(String typed) {
        return AgeGroup.USUAL.stream().filter(ages -> code(ages).equals(typed)).findFirst();
    }

    /** The first instant of a day, or the first one after it. */
    private Optional<Instant> day(String field, boolean after) {
        return reading.one(field, texts.text("protocol.error.day"), TypedDate::read)
                .map(day -> (after ? day.plusDays(1) : day)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(zone)
                        .toInstant());
    }

    private void compare(ProtocolFilter filter) {
        if (filter.since().isPresent()
                && filter.until()
                        .filter(until -> !filter.since().get().isBefore(until))
                        .isPresent()) {
            reading.wrong(UNTIL, texts.text("protocol.error.order"));
        }
    }
}
