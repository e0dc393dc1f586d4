package kezek.portal.apply;

import java.util.List;
import kezek.portal.platform.web.ui.SummaryRow;

/**
 * What the page of the answers shows.
 *
 * @param key of the form that sends the application
 * @param decision what the law says to these answers, in words
 * @param rule address below the territory of the rule that explains it
 * @param mayBeSent whether the law lets the child into the queue
 */
public record CheckView(
        StepView frame, List<SummaryRow> rows, String key, String decision, String rule, boolean mayBeSent) {

    public CheckView {
        rows = List.copyOf(rows);
    }
}
