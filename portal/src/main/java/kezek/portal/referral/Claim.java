package kezek.portal.referral;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.territory.Territory;

/**
 * A family asks for one of the places of a group.
 *
 * @param key as rows keep it
 * @param asked when; it is decided no earlier
 */
record Claim(Territory territory, Application application, GroupName group, UUID key, Instant asked) {}
