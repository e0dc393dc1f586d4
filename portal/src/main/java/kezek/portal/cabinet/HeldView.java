package kezek.portal.cabinet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a held place shows.
 *
 * @param path of the application below the territory
 * @param until the hour and minute at which it ends
 * @param secondsLeft from the answer of the portal to the end
 * @param warnings what is said aloud when so many seconds are left
 * @param phone of the application, masked; null if it has none, and then no referral can be taken here
 * @param workingDays how long the referral will run
 * @param reservation identifier of the reservation, which is also the key of the form that lets it go
 * @param key of the form that takes the referral
 * @param refusal why that form was refused; null if it was not
 */
public record HeldView(
        long number,
        String path,
        String child,
        PlaceView place,
        String until,
        long secondsLeft,
        List<Warning> warnings,
        @Nullable String phone,
        int workingDays,
        UUID reservation,
        UUID key,
        @Nullable RefusalView refusal) {

    /** Something that is said when {@code seconds} are left. */
    public record Warning(long seconds, String text) {}
}
