package kezek.portal.cityfiles;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A value as a report may show it. */
final class ShownValue {

    /** Characters, the mark of a cut included. */
    static final int LONGEST = 60;

    private static final Set<String> PERSONAL_NUMBERS = Set.of("iin", "phone");

    // An IIN has twelve digits, a phone number eleven; either may stand in the wrong column.
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9](?:[\\s\\p{Z}\\p{Pd}()]*[0-9]){10,}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t]+");

    private ShownValue() {}

    static String of(String value, Optional<String> column) {
        var masked = column.filter(PERSONAL_NUMBERS::contains).isPresent()
                ? withoutDigits(value)
                : PERSONAL_NUMBER.matcher(value).replaceAll(number -> withoutDigits(number.group()));
        var line = BREAK.matcher(masked).replaceAll(" ");
        return line.length() <= LONGEST ? line : cut(line);
    }

    private static String withoutDigits(String value) {
        return DIGIT.matcher(value).replaceAll("*");
    }

    private static String cut(String line) {
        var end = LONGEST - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
