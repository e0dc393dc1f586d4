package kezek.portal.cabinet;

import java.util.List;
import kezek.portal.platform.web.ui.Tone;

/**
 * What the list of an application's referrals shows.
 *
 * @param path of the application below the territory
 */
public record ReferralsView(long number, String path, String child, List<Row> referrals) {

    /**
     * One referral.
     *
     * @param path its page below the territory
     * @param state what it is now
     * @param when until when it runs, or when it ended
     */
    public record Row(long number, String path, String state, Tone tone, String when, PlaceView place) {}
}
