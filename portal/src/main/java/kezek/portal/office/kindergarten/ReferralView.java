package kezek.portal.office.kindergarten;

import java.time.ZonedDateTime;
import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a referral shows.
 *
 * @param refusal why the last form was not done; null if there was none
 * @param over how the referral ended; null while it lives
 * @param live what a live referral shows; null once it is over
 * @param groupPath the page of the group, below the territory
 */
public record ReferralView(
        Frame frame,
        long number,
        @Nullable OutcomeText refusal,
        @Nullable OutcomeText over,
        boolean enrolled,
        @Nullable Live live,
        String groupPath) {

    /**
     * A referral that can still end in an enrolment.
     *
     * @param child the child, its family and the group
     * @param until when it ends
     * @param errors of the refusal form
     */
    public record Live(
            ZonedDateTime until,
            List<SummaryRow> child,
            String enrolKey,
            String refuseKey,
            List<Choice> reasons,
            List<FieldError> errors) {

        /** What is wrong with the reason; null if nothing is. */
        public @Nullable String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }
}
