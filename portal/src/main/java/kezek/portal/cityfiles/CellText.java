package kezek.portal.cityfiles;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts that cells hold, in the form in which they are kept. */
final class CellText {

    /** The largest number of 18 digits. */
    static final long LARGEST_NUMBER = 999_999_999_999_999_999L;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    // A spreadsheet takes a cell that begins so for a formula and runs it.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@].*", Pattern.DOTALL);

    private CellText() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** Without spaces of any kind around it, with composed letters (NFC), so that equal names are equal texts. */
    static String tidy(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        var stripped = text.substring(from, to);
        return Normalizer.isNormalized(stripped, Form.NFC) ? stripped : Normalizer.normalize(stripped, Form.NFC);
    }

    /** The first character that nobody sees, other than a line break, as {@code U+00AD}; also half a character. */
    static Optional<String> invisible(String text) {
        return text.codePoints()
                .filter(point -> point != '\n' && isInvisible(point))
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    /** The text as it is written: an apostrophe before what a spreadsheet would run, and before what looks like this apostrophe. */
    static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #defused}. */
    static String undefused(String text) {
        return DEFUSED.matcher(text).matches() ? text.substring(1) : text;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
