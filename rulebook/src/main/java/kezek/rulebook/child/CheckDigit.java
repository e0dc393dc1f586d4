package kezek.rulebook.child;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The twelfth digit of IIN and BIN (Government Resolution 406 of 22.05.2007). Page: rules/iin.md */
final class CheckDigit {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int[] FIRST_ROUND = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_ROUND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int NO_DIGIT = 10;

    private CheckDigit() {}

    /** The digit that eleven digits demand; empty if both rounds give 10: then such a number is never issued. */
    static OptionalInt of(String elevenDigits) {
        if (!ELEVEN_DIGITS.matcher(elevenDigits).matches()) {
            throw new IllegalArgumentException("not eleven digits");
        }
        var first = remainder(elevenDigits, FIRST_ROUND);
        var digit = first == NO_DIGIT ? remainder(elevenDigits, SECOND_ROUND) : first;
        return digit == NO_DIGIT ? OptionalInt.empty() : OptionalInt.of(digit);
    }

    /** Whether the last of twelve digits is the one that the others demand. */
    static boolean fits(String twelveDigits) {
        var digit = of(twelveDigits.substring(0, 11));
        return digit.isPresent() && digit.getAsInt() == twelveDigits.charAt(11) - '0';
    }

    private static int remainder(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
