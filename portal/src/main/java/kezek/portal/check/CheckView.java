package kezek.portal.check;

import java.util.UUID;
import kezek.portal.account.FormErrors;
import kezek.portal.platform.requests.DoneRequests;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks which application, in two forms.
 *
 * @param number as it was typed
 * @param digits the end of the phone, as it was typed
 * @param iin as it was typed
 * @param key of the form with the IIN
 * @param rule the path of the rule page that explains what is wrong with the IIN
 */
public record CheckView(
        String number,
        String digits,
        String iin,
        UUID key,
        FormErrors errors,
        @Nullable String rule) {

    /** Nothing typed yet. */
    static CheckView empty() {
        return new CheckView("", "", "", DoneRequests.freshKey(), FormErrors.NONE, null);
    }

    /** What was typed into the first form, with what is wrong. */
    static CheckView ofNumber(String number, String digits, FormErrors errors) {
        return new CheckView(number, digits, "", DoneRequests.freshKey(), errors, null);
    }

    /** What was typed into the second form, with what is wrong. */
    static CheckView ofIin(String iin, UUID key, FormErrors errors, @Nullable String rule) {
        return new CheckView("", "", iin, key, errors, rule);
    }
}
