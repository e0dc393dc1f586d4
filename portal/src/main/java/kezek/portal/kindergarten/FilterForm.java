package kezek.portal.kindergarten;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Wanted.Order;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.platform.web.ui.FilledReading;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.QueueKind;

/** Reads the form over the list. */
final class FilterForm {

    static final String NAME = "name";
    static final String DISTRICT = "district";
    static final String LANGUAGE = "language";
    static final String BORN = "born";
    static final String KIND = "kind";
    static final String FREE = "free";
    static final String SORT = "sort";
    static final String PAGE = "page";

    /** All fields but the page. */
    static final List<String> FILTERS = List.of(NAME, DISTRICT, LANGUAGE, BORN, KIND, FREE, SORT);

    /** The values of {@link #SORT}. */
    static final String BY_NAME = "name";

    static final String BY_FREE = "free";

    private final FilledReading reading;
    private final Texts texts;

    private FilterForm(FilledReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * What somebody looks for.
     *
     * @param page from 1
     * @param errors if there are any, the rest means nothing
     */
    record Read(Wanted wanted, int page, List<FieldError> errors) {}

    /** What the form offers in this territory today. */
    record Offered(List<Territory> districts, List<Integer> birthYears) {}

    /** Reads the form. */
    static Read read(Filled filled, Offered offered, Texts texts) {
        var reading = new FilledReading(filled);
        var form = new FilterForm(reading, texts);
        var tooLong = texts.text("kindergarten.error.name", Map.of("longest", FilledReading.LONGEST_NAME));
        var wanted = new Wanted(
                reading.words(NAME, tooLong),
                form.district(offered.districts()),
                reading.choice(LANGUAGE, texts.text("kindergarten.error.language"), TrainingLanguage.values()),
                form.birthYear(offered.birthYears()),
                reading.choice(KIND, texts.text("kindergarten.error.kind"), QueueKind.values()),
                reading.isTicked(FREE, texts.text("kindergarten.error.free")),
                form.order());
        return new Read(wanted, reading.page(PAGE, texts.text("kindergarten.error.page")), reading.errors());
    }

    private Optional<UUID> district(List<Territory> districts) {
        return reading.one(
                DISTRICT,
                texts.text("kindergarten.error.district"),
                slug -> districts.stream()
                        .filter(district -> district.slug().equals(slug))
                        .map(Territory::id)
                        .findFirst());
    }

    private Optional<Integer> birthYear(List<Integer> years) {
        // As text: a year is not a quantity and is not grouped by thousands.
        var error = texts.text(
                "kindergarten.error.born",
                Map.of("first", String.valueOf(years.getLast()), "last", String.valueOf(years.getFirst())));
        return reading.one(
                BORN,
                error,
                typed -> years.stream()
                        .filter(year -> String.valueOf(year).equals(typed))
                        .findFirst());
    }

    private Order order() {
        var order = reading.one(
                SORT,
                texts.text("kindergarten.error.sort"),
                typed -> Stream.of(BY_NAME, BY_FREE).filter(typed::equals).findFirst());
        var alphabet = Kindergarten.Wording.languageFor(texts.language().code());
        return new Order(order.equals(Optional.of(BY_FREE)), alphabet);
    }
}
