package kezek.portal.cabinet;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import kezek.portal.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one referral shows.
 *
 * @param path its page below the territory
 * @param applicationPath the page of the application below the territory
 * @param placeNumber public number of the place
 * @param issued when it was taken
 * @param until until when it runs; null if it is over
 * @param next what happens next, who acts, and what follows if nobody does
 * @param bring what to take to the kindergarten; empty unless the family is awaited there
 * @param prolongation null if it cannot be prolonged
 * @param returnable whether it can be given back
 * @param refusal why a form of this page was refused; null if none was
 */
public record ReferralView(
        long number,
        String path,
        long application,
        String applicationPath,
        String child,
        PlaceView place,
        long placeNumber,
        String issued,
        State state,
        @Nullable ZonedDateTime until,
        List<String> next,
        List<String> bring,
        @Nullable Prolongation prolongation,
        boolean returnable,
        @Nullable RefusalView refusal) {

    /** What it is now, in words. */
    public record State(String name, Tone tone) {}

    /** The form that prolongs it, to {@code until} in words. */
    public record Prolongation(String until, UUID key) {}
}
