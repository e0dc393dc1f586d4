package kezek.portal.protocol;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.spelling.LooseSpelling;
import kezek.portal.platform.spelling.TypedDate;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.child.AgeGroup;
import org.springframework.util.MultiValueMap;

/** Reads the filters of a protocol from an address. What cannot be read becomes an error beside its field; nothing is guessed. */
public final class FilterReading {

    static final String NAME = "name";
    static final String LANGUAGE = "language";
    static final String AGES = "ages";
    static final String ALL = "all";
    static final String FROM = "from";
    static final String UNTIL = "to";
    static final String PAGE = "page";

    /** The only value of {@link #ALL}: the box is ticked. */
    static final String YES = "yes";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PAGE = 4;

    private final MultiValueMap<String, String> sent;
    private final ZoneId zone;
    private final Texts texts;
    private final List<FieldError> errors = new ArrayList<>();

    private FilterReading(MultiValueMap<String, String> sent, ZoneId zone, Texts texts) {
        this.sent = sent;
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
    public static Read read(MultiValueMap<String, String> sent, ZoneId zone, Texts texts) {
        var reading = new FilterReading(sent, zone, texts);
        var filter = new ProtocolFilter(
                reading.words(),
                reading.one(LANGUAGE, texts.text("protocol.error.language"), FilterReading::language),
                reading.one(AGES, texts.text("protocol.error.ages"), FilterReading::ages),
                reading.one(
                                ALL,
                                texts.text("protocol.error.all"),
                                typed -> Optional.of(typed).filter(YES::equals))
                        .isPresent(),
                reading.day(FROM, false),
                reading.day(UNTIL, true));
        reading.compare(filter);
        return new Read(filter, reading.page(), List.copyOf(reading.errors));
    }

    /** The value of a field, without spaces around it; empty if it was not filled in. A field that was sent twice has both values. */
    static String typed(MultiValueMap<String, String> sent, String field) {
        return String.join(",", sent.getOrDefault(field, List.of())).strip();
    }

    /** How ages are written in addresses: {@code 3-6}. */
    static String code(AgeGroup ages) {
        return ages.from() + "-" + ages.to();
    }

    /** How a language is written in addresses. */
    static String code(TrainingLanguage language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private List<String> words() {
        var name = typed(sent, NAME);
        if (name.length() > LONGEST_NAME) {
            errors.add(new FieldError(NAME, texts.text("protocol.error.name", Map.of("longest", LONGEST_NAME))));
            return List.of();
        }
        return LooseSpelling.words(name);
    }

    private static Optional<TrainingLanguage> language(String typed) {
        return Stream.of(TrainingLanguage.values())
                .filter(language -> code(language).equals(typed))
                .findFirst();
    }

    private static Optional<AgeGroup> ages(String typed) {
        return AgeGroup.USUAL.stream().filter(ages -> code(ages).equals(typed)).findFirst();
    }

    /** The first instant of a day, or the first one after it. */
    private Optional<Instant> day(String field, boolean after) {
        return one(field, texts.text("protocol.error.day"), TypedDate::read)
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
            errors.add(new FieldError(UNTIL, texts.text("protocol.error.order")));
        }
    }

    private int page() {
        return one(
                        PAGE,
                        texts.text("protocol.error.page"),
                        typed -> Optional.of(typed)
                                .filter(page -> page.length() <= LONGEST_PAGE && page.matches("[1-9][0-9]*"))
                                .map(Integer::valueOf))
                .orElse(1);
    }

    private <T> Optional<T> one(String field, String error, Function<String, Optional<T>> reading) {
        var typed = typed(sent, field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var value = reading.apply(typed);
        if (value.isEmpty()) {
            errors.add(new FieldError(field, error));
        }
        return value;
    }
}
