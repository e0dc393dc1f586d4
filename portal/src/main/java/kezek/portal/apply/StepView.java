package kezek.portal.apply;

import java.util.List;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.WithErrors;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a step's page.
 *
 * @param number of the step, from 1
 * @param count how many steps there are
 * @param back address of the page before
 * @param action address that the form is sent to
 * @param errors what has to be corrected
 * @param rule address below the territory of the rule that explains a refusal; null if none does
 */
public record StepView(
        int number,
        int count,
        String back,
        String action,
        List<FieldError> errors,
        @Nullable String rule) implements WithErrors {

    public StepView {
        errors = List.copyOf(errors);
    }
}
