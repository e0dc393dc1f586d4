package kezek.portal.cabinet;

import java.util.List;
import kezek.portal.platform.web.ui.SummaryRow;
import kezek.portal.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one application shows.
 *
 * @param path its path below the territory
 * @param facts what was written in the application
 * @param contact how its family is reached, with the greater part of phones and e-mail hidden; empty for some imported ones
 * @param refusal why a form of this page was refused; null if none was
 */
public record ApplicationView(
        long number,
        String path,
        String child,
        StandingView standing,
        List<SummaryRow> facts,
        List<BenefitView> benefits,
        List<SummaryRow> contact,
        @Nullable RefusalView refusal) {

    /** A benefit that was claimed, and how far it is proved. */
    public record BenefitView(String name, String state, Tone tone) {}
}
