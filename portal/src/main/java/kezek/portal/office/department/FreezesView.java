package kezek.portal.office.department;

import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.platform.spelling.TypedDate;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.WithErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of frozen periods shows.
 *
 * @param done what was just done; null if nothing
 * @param refusal why a period was not cancelled; null if it was not tried
 */
public record FreezesView(
        Frame frame, @Nullable String done, @Nullable String refusal, List<Line> periods, Form form) {

    /**
     * A period.
     *
     * @param cancelPath where its form is sent, below the territory; null if it has begun
     */
    public record Line(String days, String reason, @Nullable String cancelPath, String key) {}

    /**
     * A day as it was typed. A field for dates shows dates alone, so that anything else comes back in a field for text.
     *
     * @param type of the field
     */
    public record Day(String value, String type) {

        static Day typed(String typed) {
            return TypedDate.read(typed)
                    .map(day -> new Day(day.toString(), "date"))
                    .orElseGet(() -> new Day(typed, typed.isEmpty() ? "date" : "text"));
        }
    }

    /** The form of a new period, with everything as it was typed. */
    public record Form(String key, Day firstDay, Day lastDay, String reason, List<FieldError> errors)
            implements WithErrors {}
}
