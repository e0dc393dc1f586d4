package kezek.portal.apply;

import java.util.List;
import kezek.portal.platform.web.ui.SummaryRow;

/**
 * What the page of the answers shows.
 *
 * @param key of the form that sends the application
 */
public record CheckView(StepView frame, List<SummaryRow> rows, String key) {

    public CheckView {
        rows = List.copyOf(rows);
    }
}
