package kezek.portal.office.department;

import java.util.List;
import kezek.portal.office.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the list of undecided benefits shows. Names stand on the page of each alone.
 *
 * @param done what was just decided; null if nothing
 */
public record BenefitsView(Frame frame, @Nullable String done, List<Line> benefits) {

    /**
     * One benefit.
     *
     * @param path its page below the territory
     * @param until when the referral that waits for it is lost, in words; null if none waits
     */
    public record Line(
            String path,
            long application,
            String kind,
            String claimed,
            @Nullable String until,
            boolean hasCertificate) {}
}
