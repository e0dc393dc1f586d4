package kezek.portal.kindergarten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Wanted.Order;
import kezek.portal.platform.spelling.LooseSpelling;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.QueueKind;

/** Reads the {@link Filled} form over the list. What it cannot read becomes an error beside its field; nothing is guessed. */
final class FilterForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PAGE = 4;

    private final Filled filled;
    private final Texts texts;
    private final List<FieldError> errors = new ArrayList<>();

    private FilterForm(Filled filled, Texts texts) {
        this.filled = filled;
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
        var form = new FilterForm(filled, texts);
        var wanted = new Wanted(
                form.words(),
                form.district(offered.districts()),
                form.one(Filled.LANGUAGE, texts.text("kindergarten.error.language"), of(TrainingLanguage.values())),
                form.birthYear(offered.birthYears()),
                form.one(Filled.KIND, texts.text("kindergarten.error.kind"), of(QueueKind.values())),
                form.isTicked(),
                form.order());
        return new Read(wanted, form.page(), List.copyOf(form.errors));
    }

    private List<String> words() {
        var name = filled.typed(Filled.NAME);
        if (name.length() > LONGEST_NAME) {
            errors.add(new FieldError(
                    Filled.NAME, texts.text("kindergarten.error.name", Map.of("longest", LONGEST_NAME))));
            return List.of();
        }
        return LooseSpelling.words(name);
    }

    private Optional<UUID> district(List<Territory> districts) {
        return one(
                Filled.DISTRICT,
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
        return one(
                Filled.BORN,
                error,
                typed -> years.stream()
                        .filter(year -> String.valueOf(year).equals(typed))
                        .findFirst());
    }

    private boolean isTicked() {
        return one(
                        Filled.FREE,
                        texts.text("kindergarten.error.free"),
                        typed -> Optional.of(typed).filter(Filled.YES::equals))
                .isPresent();
    }

    private Order order() {
        var order = one(
                Filled.SORT,
                texts.text("kindergarten.error.sort"),
                typed -> Stream.of(Filled.BY_NAME, Filled.BY_FREE)
                        .filter(typed::equals)
                        .findFirst());
        var alphabet = Kindergarten.Wording.languageFor(texts.language().code());
        return new Order(order.equals(Optional.of(Filled.BY_FREE)), alphabet);
    }

    private int page() {
        return one(
                        Filled.PAGE,
                        texts.text("kindergarten.error.page"),
                        typed -> Optional.of(typed)
                                .filter(page -> page.length() <= LONGEST_PAGE && page.matches("[1-9][0-9]*"))
                                .map(Integer::valueOf))
                .orElse(1);
    }

    /** The value of a field; empty if it was not filled in, or if it cannot be read, which is an error then. */
    private <T> Optional<T> one(String field, String error, Function<String, Optional<T>> reading) {
        var typed = filled.typed(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var value = reading.apply(typed);
        if (value.isEmpty()) {
            errors.add(new FieldError(field, error));
        }
        return value;
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> of(E[] choices) {
        return code -> Stream.of(choices)
                .filter(choice -> Filled.code(choice).equals(code))
                .findFirst();
    }
}
