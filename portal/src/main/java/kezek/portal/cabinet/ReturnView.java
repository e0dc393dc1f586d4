package kezek.portal.cabinet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page before giving a referral back shows.
 *
 * @param path of the referral below the territory
 * @param prolongedTo until when it could be prolonged instead; null if it could not
 * @param key of the form that gives it back
 */
public record ReturnView(
        long number,
        String path,
        String child,
        PlaceView place,
        @Nullable String prolongedTo,
        UUID key) {}
