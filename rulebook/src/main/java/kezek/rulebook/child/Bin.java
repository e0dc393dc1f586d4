package kezek.rulebook.child;

import java.util.Optional;

/**
 * A business identification number (БСН, БИН) of an organisation, for instance a kindergarten: year and month of registration, kind, unit,
 * serial and check digit. It is public and prints as it is. Page: rules/iin.md
 *
 * @param value twelve digits that fit together
 */
public record Bin(String value) implements ParsedBin {

    private static final String KINDS = "456";
    private static final String UNITS = "0123";

    /**
     * A number that was parsed before, for instance one read from a row.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it, for it may be a person's number
     */
    public Bin {
        if (refusal(value).isPresent()) {
            throw new IllegalArgumentException("not a BIN");
        }
    }

    /** Reads a typed text; spaces and dashes do not matter. Answers the number or the first reason against it. */
    public static ParsedBin parse(String text) {
        var digits = TwelveDigits.in(text);
        if (digits.isEmpty()) {
            return new BinNotTwelveDigits();
        }
        var refusal = refusal(digits.get());
        return refusal.isPresent() ? refusal.get() : new Bin(digits.get());
    }

    /** The twelve digits. */
    @Override
    public String toString() {
        return value;
    }

    private static Optional<Refused> refusal(String value) {
        if (!TwelveDigits.areIn(value)) {
            return Optional.of(new BinNotTwelveDigits());
        }
        var month = Integer.parseInt(value.substring(2, 4));
        if (month < 1 || month > 12) {
            return Optional.of(new ImpossibleMonth());
        }
        if (KINDS.indexOf(value.charAt(4)) < 0 || UNITS.indexOf(value.charAt(5)) < 0) {
            return Optional.of(new UnknownKind());
        }
        return CheckDigit.fits(value) ? Optional.empty() : Optional.of(new BinWrongCheckDigit());
    }
}
