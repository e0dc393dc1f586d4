package kezek.portal.schedule;

import java.util.List;
import kezek.portal.platform.web.ui.FieldError;

/**
 * What the page of the clock shows.
 *
 * @param errors why the clock was not moved
 * @param minutes what was typed
 * @param territory the slug that the form carried, or empty
 * @param back the page to which the form leads back
 */
public record ClockView(List<FieldError> errors, String minutes, String territory, String back) {

    public ClockView {
        errors = List.copyOf(errors);
    }
}
