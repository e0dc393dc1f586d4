package kezek.portal.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kezek.portal.platform.spelling.LooseSpelling;

/** Reads a form over a list, field by field. What cannot be read becomes an error beside its field; nothing is guessed. */
public final class FilledReading {

    /** Of a name that is looked for, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_PAGE = 4;

    private final Filled filled;
    private final List<FieldError> errors = new ArrayList<>();

    public FilledReading(Filled filled) {
        this.filled = filled;
    }

    /** What was wrong so far; if anything was, what was read means nothing. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public void wrong(String field, String error) {
        errors.add(new FieldError(field, error));
    }

    /** The value of a field; empty if it was not filled in, or if it cannot be read, which is an error then. */
    public <T> Optional<T> one(String field, String error, Function<String, Optional<T>> reading) {
        var typed = filled.typed(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var value = reading.apply(typed);
        if (value.isEmpty()) {
            wrong(field, error);
        }
        return value;
    }

    /** One of the choices, by its code. */
    public <E extends Enum<E>> Optional<E> choice(String field, String error, E[] choices) {
        return one(
                field,
                error,
                typed -> Stream.of(choices)
                        .filter(choice -> Filled.code(choice).equals(typed))
                        .findFirst());
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String field, String error) {
        return one(field, error, typed -> Optional.of(typed).filter(Filled.YES::equals))
                .isPresent();
    }

    /** The words of a name, loosely spelt. */
    public List<String> words(String field, String tooLong) {
        var name = filled.typed(field);
        if (name.length() > LONGEST_NAME) {
            wrong(field, tooLong);
            return List.of();
        }
        return LooseSpelling.words(name);
    }

    /** A page, from 1; the first one if none is asked for. */
    public int page(String field, String error) {
        return one(
                        field,
                        error,
                        typed -> Optional.of(typed)
                                .filter(page -> page.length() <= LONGEST_PAGE && page.matches("[1-9][0-9]*"))
                                .map(Integer::valueOf))
                .orElse(1);
    }
}
