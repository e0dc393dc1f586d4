package kezek.portal.cityfiles;

import java.util.List;

/** How a cell is written: from its text, which is not empty, to a value or the reason against it. */
@FunctionalInterface
interface CellForm<T> {

    Parsed<T> parse(String text);

    /** What a cell turned out to be. */
    sealed interface Parsed<T> {

        record Value<T>(T value) implements Parsed<T> {}

        record Wrong<T>(Reason reason, List<String> arguments) implements Parsed<T> {}
    }

    static <T> Parsed<T> value(T value) {
        return new Parsed.Value<>(value);
    }

    static <T> Parsed<T> wrong(Reason reason, String... arguments) {
        return new Parsed.Wrong<>(reason, List.of(arguments));
    }
}
