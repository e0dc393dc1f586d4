package kezek.portal.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** What a public fact of an entry may be written as. */
public enum FactForm {
    /** Any text: a code, a word of the law that a later order may extend, a reason. */
    WORD(word -> true),
    /** A date, {@code 2026-11-21}. */
    DATE(FactForm::isDate),
    /** An instant in canonical form. */
    INSTANT(FactForm::isInstant),
    LANE(word -> isOneOf(Lane.values(), word)),
    QUEUE_KIND(word -> isOneOf(QueueKind.values(), word)),
    /** A public number, from 1. */
    NUMBER(1, Long.MAX_VALUE),
    /** An age, a year, a count. */
    SMALL_NUMBER(0, 9_999);

    private final Predicate<Object> fits;

    FactForm(Predicate<String> ofWord) {
        this.fits = value -> value instanceof String word && ofWord.test(word);
    }

    FactForm(long least, long most) {
        this.fits =
                value -> value instanceof Number number && least <= number.longValue() && number.longValue() <= most;
    }

    /** Whether a fact may be written so. */
    boolean fits(Object value) {
        return fits.test(value);
    }

    /** The form in plain words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isOneOf(Enum<?>[] words, String word) {
        return Stream.of(words).anyMatch(one -> one.name().equals(word));
    }

    private static boolean isDate(String word) {
        try {
            return LocalDate.parse(word).toString().equals(word);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    static boolean isInstant(String word) {
        try {
            return CanonicalForm.instant(Instant.parse(word)).equals(word);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
