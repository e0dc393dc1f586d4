package kezek.portal.cityfiles;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number of Kazakhstan. It is personal and prints as a mask.
 *
 * @param value {@code +7} and ten digits
 */
public record Phone(String value) {

    private static final Pattern WRITTEN = Pattern.compile("\\+7[0-9]{10}");
    private static final Pattern TYPED = Pattern.compile("(?:\\+7|8|7)([0-9]{10})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}()]");

    public Phone {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** Reads a typed number, with {@code +7}, {@code 8} or {@code 7} before ten digits; spaces, dashes and brackets do not matter. */
    public static Optional<Phone> parse(String text) {
        var typed = TYPED.matcher(BETWEEN.matcher(text).replaceAll(""));
        return typed.matches() ? Optional.of(new Phone("+7" + typed.group(1))) : Optional.empty();
    }

    /** A mask that leaves the last two digits, as people recognise their number by them. */
    @Override
    public String toString() {
        return "+7 *** *** ** " + value.substring(value.length() - 2);
    }
}
