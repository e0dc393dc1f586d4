package kezek.portal.why;

import java.util.List;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.WithErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the question why a number changed shows: the two days, and the answer or why there is none.
 *
 * @param path of the page, below the territory
 * @param from the first day as it stands in its field
 * @param to the last day as it stands in its field
 * @param today the last day that can be asked for, as {@code 2026-11-21}
 * @param notice what is said instead of an answer; null if there is one, or if a day is wrong
 * @param answer null if there is none
 */
public record WhyView(
        String path,
        String from,
        String to,
        String today,
        List<FieldError> errors,
        @Nullable String notice,
        @Nullable Answer answer)
        implements WithErrors {

    /**
     * Why the number changed.
     *
     * @param sentence from which number to which
     * @param sum of all shares, with its sign
     * @param notes what must be known to read it
     * @param days with a change, the latest first
     * @param earlier the query of the days before those that are shown; null if all are
     */
    public record Answer(
            String sentence,
            String sum,
            List<String> notes,
            Chart chart,
            List<Day> days,
            @Nullable String earlier) {}

    /**
     * A day on which something changed.
     *
     * @param number at its end
     * @param change from its beginning to its end, with its sign
     */
    public record Day(String date, String number, String change, List<Reason> reasons) {}

    /**
     * Equal events of one day.
     *
     * @param share of all of them together, with its sign
     * @param items one by one; empty if it is the application's own event
     * @param all the query that shows all of them; null if all are here
     */
    public record Reason(
            String text,
            String share,
            List<Item> items,
            @Nullable String all) {}

    /** One event: the hour and minute, whose application, its share. */
    public record Item(String hour, String application, String share) {}

    /** Whether a day was asked for that cannot be. */
    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
