package kezek.portal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the applications stand.
 *
 * @param rows none if no application stands in a queue
 * @param standsSince since when the lines are not brought up to date; null as long as they are
 */
public record AnswerView(List<Row> rows, @Nullable String standsSince) {

    /**
     * One application.
     *
     * @param number of the application, as addresses have it
     * @param title its number in words
     * @param queue the kind of its queue and the birth year
     * @param position its number in the line; null if it does not stand there
     * @param meaning what its state means and what happens next
     */
    public record Row(
            long number,
            String title,
            String queue,
            @Nullable String position,
            String meaning) {}
}
