package kezek.rulebook.child;

import kezek.rulebook.Refusal;

/** What a typed text turned out to be: an {@link Iin} or the reason why it is none. Page: rules/iin.md */
public sealed interface ParsedIin permits Iin, ParsedIin.Refused {

    /** Why a text is no IIN. */
    sealed interface Refused extends ParsedIin, Refusal {
        @Override
        default String rulePage() {
            return "iin";
        }
    }

    /** Without spaces and dashes it is not exactly twelve digits. */
    record IinNotTwelveDigits() implements Refused {}

    /** The seventh digit names no century and no invented person. */
    record UnknownCentury() implements Refused {}

    /** The first six digits and the century are no day of the calendar. */
    record ImpossibleDate() implements Refused {}

    /** The last digit does not fit the others: most likely a slip of the finger. */
    record IinWrongCheckDigit() implements Refused {}

    /** An invented number where only real ones are accepted. */
    record InventedNotAccepted() implements Refused {}
}
