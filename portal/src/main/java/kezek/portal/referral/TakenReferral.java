package kezek.portal.referral;

import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.rulebook.referral.Referral;

/**
 * A referral of an application.
 *
 * @param number its public number
 * @param place public number of the place
 */
public record TakenReferral(
        UUID id, long number, Application application, long place, GroupName group, Referral referral) {}
