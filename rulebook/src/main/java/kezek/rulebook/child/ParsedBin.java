package kezek.rulebook.child;

import kezek.rulebook.Refusal;

/** What a typed text turned out to be: a {@link Bin} or the reason why it is none. Page: rules/iin.md */
public sealed interface ParsedBin permits Bin, ParsedBin.Refused {

    /** Why a text is no BIN. */
    sealed interface Refused extends ParsedBin, Refusal {
        @Override
        default String rulePage() {
            return "iin";
        }
    }

    /** Without spaces and dashes it is not exactly twelve digits. */
    record BinNotTwelveDigits() implements Refused {}

    /** The third and fourth digits are no month. */
    record ImpossibleMonth() implements Refused {}

    /** The fifth digit names no kind of organisation, or the sixth no kind of unit. */
    record UnknownKind() implements Refused {}

    /** The last digit does not fit the others: most likely a slip of the finger. */
    record BinWrongCheckDigit() implements Refused {}
}
