package kezek.portal.office.department;

import java.time.ZonedDateTime;
import java.util.List;
import kezek.portal.office.Frame;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one benefit shows.
 *
 * @param path of this page below the territory
 * @param refusal why nothing was decided, or that it is decided already; null if it can be decided and nobody tried
 * @param undecided null once it is decided
 */
public record BenefitView(
        Frame frame,
        long application,
        String path,
        @Nullable OutcomeText refusal,
        @Nullable Open undecided) {

    /**
     * A benefit that waits for a decision.
     *
     * @param until when the referral that waits for it is lost; null if none waits
     * @param certificate the address of the certificate below the territory; null if there is none
     */
    public record Open(
            List<SummaryRow> claim,
            @Nullable ZonedDateTime until,
            @Nullable String certificate,
            String confirmKey,
            String rejectKey) {}
}
