package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a recall shows.
 *
 * @param place null if the place is not on offer any more: then there is no form
 * @param reason as it was typed
 * @param refusal why the place was not recalled; null if it was not tried
 * @param backPath where the clerk goes on, below the territory
 */
public record RecallView(
        Frame frame,
        long number,
        @Nullable Place place,
        String key,
        String reason,
        List<FieldError> errors,
        @Nullable OutcomeText refusal,
        String backPath) {

    /** The group of the place and where the place stands. */
    public record Place(String group, String phase) {}

    /** What is wrong with the reason; null if nothing is. */
    public @Nullable String error() {
        return errors.isEmpty() ? null : errors.getFirst().message();
    }
}
