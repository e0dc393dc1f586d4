package kezek.portal.cityfiles;

import static kezek.portal.cityfiles.CellForm.value;
import static kezek.portal.cityfiles.CellForm.wrong;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.rulebook.child.Bin;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.ParsedBin;
import kezek.rulebook.child.ParsedIin;

/** The forms of cells that hold no date. */
final class CellForms {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,20})?");

    private CellForms() {}

    /** A code of a kindergarten or a group. */
    static CellForm<String> code() {
        return text -> {
            var code = CellText.undefused(text);
            return CellText.isCode(code) ? value(code) : wrong(Reason.CODE_FORM);
        };
    }

    /** The slug of a district. */
    static CellForm<String> slug() {
        return text -> CellText.isSlug(text) ? value(text) : wrong(Reason.SLUG_FORM);
    }

    /** A number of an application, an enrolment or a place. Leading zeros are refused: they would be lost. */
    static CellForm<Long> number() {
        return text -> NUMBER.matcher(text).matches() ? value(Long.valueOf(text)) : wrong(Reason.NUMBER_FORM);
    }

    /** A whole number; both ends are in. */
    static CellForm<Integer> whole(int from, int to) {
        return text -> {
            var number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
            return from <= number && number <= to
                    ? value(number)
                    : wrong(Reason.WHOLE_NUMBER, String.valueOf(from), String.valueOf(to));
        };
    }

    /** Degrees with a decimal point or comma; both ends are in. */
    static CellForm<BigDecimal> degrees(int from, int to) {
        return text -> {
            if (!DEGREES.matcher(text).matches()) {
                return wrong(Reason.COORDINATE_FORM);
            }
            var degrees = new BigDecimal(text.replace(',', '.'));
            return Coordinates.within(degrees, from, to)
                    ? value(degrees)
                    : wrong(Reason.OUTSIDE_KAZAKHSTAN, String.valueOf(from), String.valueOf(to));
        };
    }

    /** One of the words of a list; small letters are accepted. */
    static <E extends Enum<E>> CellForm<E> oneOf(E[] words) {
        return text -> {
            var asked = text.toUpperCase(Locale.ROOT);
            Optional<E> word = Arrays.stream(words)
                    .filter(some -> some.name().equals(asked))
                    .findFirst();
            return word.isPresent() ? value(word.get()) : wrong(Reason.NOT_IN_LIST, joined(Arrays.asList(words)));
        };
    }

    /** A name or an address. */
    static CellForm<String> text(int longest) {
        return text -> {
            var kept = CellText.undefused(text);
            var invisible = CellText.invisible(kept);
            if (invisible.isPresent()) {
                return wrong(Reason.INVISIBLE_CHARACTER, invisible.get());
            }
            return kept.length() <= longest ? value(kept) : wrong(Reason.TEXT_TOO_LONG, String.valueOf(longest));
        };
    }

    static CellForm<Phone> phone() {
        return text -> {
            var phone = Phone.parse(text);
            return phone.isPresent() ? value(phone.get()) : wrong(Reason.PHONE_FORM);
        };
    }

    static CellForm<Iin> iin(Iin.Accepted accepted) {
        return text -> switch (Iin.parse(text, accepted)) {
            case Iin iin -> value(iin);
            case ParsedIin.IinNotTwelveDigits _ -> wrong(Reason.IIN_DIGITS);
            case ParsedIin.UnknownCentury _ -> wrong(Reason.IIN_CENTURY);
            case ParsedIin.ImpossibleDate _ -> wrong(Reason.IIN_DATE);
            case ParsedIin.IinWrongCheckDigit _ -> wrong(Reason.IIN_CHECK_DIGIT);
            case ParsedIin.InventedNotAccepted _ -> wrong(Reason.IIN_INVENTED);
        };
    }

    static CellForm<Bin> bin() {
        return text -> switch (Bin.parse(text)) {
            case Bin bin -> value(bin);
            case ParsedBin.BinNotTwelveDigits _ -> wrong(Reason.BIN_DIGITS);
            case ParsedBin.ImpossibleMonth _ -> wrong(Reason.BIN_MONTH);
            case ParsedBin.UnknownKind _ -> wrong(Reason.BIN_KIND);
            case ParsedBin.BinWrongCheckDigit _ -> wrong(Reason.BIN_CHECK_DIGIT);
        };
    }

    private static String joined(List<? extends Enum<?>> words) {
        return String.join(", ", words.stream().map(Enum::name).toList());
    }
}
