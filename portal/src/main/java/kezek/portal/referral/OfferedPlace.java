package kezek.portal.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.places.GroupName;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.release.Release;

/**
 * A published place that no referral and no recall has taken.
 *
 * @param number its public number
 * @param group kindergarten and group, by their codes
 * @param language the group's language, {@code KAZAKH} or {@code RUSSIAN}
 * @param heldUntil the end of a reservation that lives now
 */
public record OfferedPlace(
        long number, GroupName group, AgeGroup ages, String language, Release release, Optional<Instant> heldUntil) {}
