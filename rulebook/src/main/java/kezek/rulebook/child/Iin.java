package kezek.rulebook.child;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An individual identification number (ЖСН, ИИН): twelve digits with a birth date, a century digit and a check digit. It is personal, so it
 * prints as a mask; {@link #value()} gives the digits to whoever must have them. Page: rules/iin.md
 *
 * @param value twelve digits that fit together
 */
public record Iin(String value) implements ParsedIin {

    private static final int CENTURY_AT = 6;
    private static final int SERIALS = 10_000;
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** Which numbers a place accepts: only those of people, or invented ones too, as development and tests do. */
    public enum Accepted {
        REAL_ONLY,
        ALSO_INVENTED
    }

    /**
     * A number that was parsed before, for instance one read from a row.
     *
     * @throws IllegalArgumentException if it is none, invented or not; the message does not repeat it
     */
    public Iin {
        if (refusal(value).isPresent()) {
            throw new IllegalArgumentException("not an IIN");
        }
    }

    /** Reads a typed text; spaces and dashes do not matter. Answers the number or the first reason against it. */
    public static ParsedIin parse(String text, Accepted accepted) {
        var digits = TwelveDigits.in(text);
        if (digits.isEmpty()) {
            return new IinNotTwelveDigits();
        }
        var refusal = refusal(digits.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var iin = new Iin(digits.get());
        return iin.isInvented() && accepted == Accepted.REAL_ONLY ? new InventedNotAccepted() : iin;
    }

    /**
     * An invented number: its century digit, 7, 8 or 9, belongs to no person.
     *
     * @param born from 1900 to 2099
     * @param sex is written for those born from 2000 on; the numbers of the others do not tell it
     * @param serial from 0 to 9999
     * @return empty if this serial has no check digit, as about one in a hundred has none
     */
    public static Optional<Iin> invented(LocalDate born, Sex sex, int serial) {
        if (born.getYear() < 1900 || born.getYear() > 2099 || serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("born 1900–2099, serial 0–9999: " + born + ", " + serial);
        }
        var century = born.getYear() < 2000 ? 9 : sex == Sex.MALE ? 7 : 8;
        var eleven = "%s%d%04d".formatted(YYMMDD.format(born), century, serial);
        var digit = CheckDigit.of(eleven);
        return digit.isPresent() ? Optional.of(new Iin(eleven + digit.getAsInt())) : Optional.empty();
    }

    /** The day of birth that the number names. */
    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    /** Whether it is a number that no person has. */
    public boolean isInvented() {
        return value.charAt(CENTURY_AT) >= '7';
    }

    /** The sex that the century digit names; empty for invented people born before 2000. */
    public Optional<Sex> sex() {
        return switch (value.charAt(CENTURY_AT)) {
            case '1', '3', '5', '7' -> Optional.of(Sex.MALE);
            case '2', '4', '6', '8' -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    /** A mask, always the same, so that no log and no message shows the number. */
    @Override
    public String toString() {
        return "Iin[************]";
    }

    private static Optional<Refused> refusal(String value) {
        if (!TwelveDigits.areIn(value)) {
            return Optional.of(new IinNotTwelveDigits());
        }
        if (century(value) == 0) {
            return Optional.of(new UnknownCentury());
        }
        if (birthDate(value).isEmpty()) {
            return Optional.of(new ImpossibleDate());
        }
        return CheckDigit.fits(value) ? Optional.empty() : Optional.of(new IinWrongCheckDigit());
    }

    /** The first year of the century, or 0 if the digit names none. Digits 7, 8 and 9 are ours: invented people. */
    private static int century(String value) {
        return switch (value.charAt(CENTURY_AT)) {
            case '1', '2' -> 1800;
            case '3', '4', '9' -> 1900;
            case '5', '6', '7', '8' -> 2000;
            default -> 0;
        };
    }

    private static Optional<LocalDate> birthDate(String value) {
        try {
            return Optional.of(LocalDate.of(
                    century(value) + Integer.parseInt(value.substring(0, 2)),
                    Integer.parseInt(value.substring(2, 4)),
                    Integer.parseInt(value.substring(4, 6))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
