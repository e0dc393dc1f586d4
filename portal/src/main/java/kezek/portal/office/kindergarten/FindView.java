package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.platform.web.ui.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a clerk looks for a referral.
 *
 * @param answer what was found out if no referral can be shown; null if nobody looked yet
 * @param iin as it was typed; it never stands in an address
 * @param ruleOfError the rule page that explains the error, below the territory; null without an error
 */
public record FindView(
        Frame frame,
        @Nullable String answer,
        String iin,
        List<FieldError> errors,
        @Nullable String ruleOfError) {

    /** What is wrong with the IIN; null if nothing is. */
    public @Nullable String error() {
        return errors.isEmpty() ? null : errors.getFirst().message();
    }
}
