package kezek.portal.openqueue;

import java.util.regex.Pattern;

/** What an address says of the page. */
sealed interface PageNumber {

    /** A number from 1; one that nobody can reach is as good as any other behind the end. */
    record Numbered(int number) implements PageNumber {}

    /** No number of a page. */
    record Unreadable() implements PageNumber {}

    Pattern NUMBER = Pattern.compile("0*[1-9]\\d*");

    /** Nobody has so many pages: the line is counted in {@code int}, and the row of a page with it. */
    int LAST = 10_000_000;

    int DIGITS = 8;

    static PageNumber read(String typed) {
        if (typed.isEmpty()) {
            return new Numbered(1);
        }
        if (!NUMBER.matcher(typed).matches()) {
            return new Unreadable();
        }
        var digits = typed.replaceFirst("^0+", "");
        return new Numbered(digits.length() >= DIGITS ? LAST : Math.min(LAST, Integer.parseInt(digits)));
    }
}
