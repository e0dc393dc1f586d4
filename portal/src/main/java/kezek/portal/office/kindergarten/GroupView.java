package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.office.kindergarten.HomeView.Filling;
import kezek.portal.platform.web.ui.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a group shows.
 *
 * @param done what was just done; null if nothing
 * @param path of this page below the territory
 * @param left how many places may still be reported
 */
public record GroupView(
        Frame frame,
        @Nullable String done,
        String code,
        String title,
        String path,
        Filling filling,
        int left,
        String leftWords,
        List<PlaceRow> places,
        ReportForm report,
        List<ChildRow> children) {

    /**
     * A freed place.
     *
     * @param held until when a family holds it, in words; null if none does
     */
    public record PlaceRow(
            long number, String phase, @Nullable String held, String recallPath) {}

    /**
     * The form that reports places.
     *
     * @param count as it was typed
     */
    public record ReportForm(String key, String count, List<FieldError> errors) {

        /** What is wrong with the count; null if nothing is. */
        public @Nullable String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    /** A child of the group. */
    public record ChildRow(long number, String name, String born, String since, String departurePath) {}
}
