package kezek.portal.cabinet;

import org.jspecify.annotations.Nullable;

/**
 * What the page of the held place shows when there is none: it lapsed, was let go, or became a referral.
 *
 * @param path of the application below the territory
 * @param pauseMinutes after how many minutes the same place may be held again
 * @param hasReferral whether a referral runs
 * @param refusal why a form was refused; null if none was
 */
public record NothingHeldView(
        long number,
        String path,
        String child,
        long pauseMinutes,
        boolean hasReferral,
        @Nullable RefusalView refusal) {}
