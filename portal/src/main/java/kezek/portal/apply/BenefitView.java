package kezek.portal.apply;

import java.util.List;
import kezek.portal.platform.web.ui.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the benefits shows.
 *
 * @param attested names of what the state register attests
 * @param choices what can be claimed by a certificate, and nothing
 * @param kept words about the certificate that is there already; null if none is
 */
public record BenefitView(
        StepView frame,
        List<String> attested,
        List<Choice> choices,
        @Nullable String kept) {

    public BenefitView {
        attested = List.copyOf(attested);
        choices = List.copyOf(choices);
    }

    /** How large a file may be, in megabytes. */
    public int megabytes() {
        return FileErrors.megabytes();
    }
}
