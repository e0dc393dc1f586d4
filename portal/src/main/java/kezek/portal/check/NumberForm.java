package kezek.portal.check;

import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kezek.portal.account.FormErrors;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;

/** The number of an application and the end of a phone, as they were typed. */
record NumberForm(String number, String digits) {

    static final String NUMBER = "number";
    static final String DIGITS = "digits";

    /** With the sign that stands before the number on every page, or without. */
    private static final Pattern A_NUMBER = Pattern.compile("№?([0-9]{1,18})");

    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]");

    /** The number; empty if it is none. */
    OptionalLong read() {
        var found = A_NUMBER.matcher(SPACES.matcher(number).replaceAll(""));
        return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    FormErrors errors(Texts texts) {
        var errors = new ArrayList<FieldError>();
        if (read().isEmpty()) {
            errors.add(new FieldError(NUMBER, texts.text("check.number.wrong")));
        }
        if (!FOUR.matcher(digits.strip()).matches()) {
            errors.add(new FieldError(DIGITS, texts.text("check.digits.wrong")));
        }
        return new FormErrors(errors);
    }
}
