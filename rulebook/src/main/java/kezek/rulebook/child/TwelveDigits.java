package kezek.rulebook.child;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads twelve digits as people type and copy them: spaces and dashes between them do not matter. */
final class TwelveDigits {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");

    private TwelveDigits() {}

    /** The twelve digits of a text; empty if anything else stands in it. */
    static Optional<String> in(String text) {
        var digits = BETWEEN.matcher(text).replaceAll("");
        return areIn(digits) ? Optional.of(digits) : Optional.empty();
    }

    /** Whether the text is twelve digits and nothing else. */
    static boolean areIn(String text) {
        return TWELVE.matcher(text).matches();
    }
}
