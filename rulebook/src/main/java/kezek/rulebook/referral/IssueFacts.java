package kezek.rulebook.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.reservation.Reservation;

/**
 * What must be known to issue a referral. Page: rules/reservation.md
 *
 * @param reservation the child's reservation of the place
 * @param otherUntil the end of another live referral of the application, if it has one
 * @param phoneMatches whether the phone that was given is the one of the application
 * @param lane the lane in which the child stands
 * @param benefitConfirmed whether the department has confirmed the benefit of that lane
 */
public record IssueFacts(
        Reservation reservation,
        Optional<Instant> otherUntil,
        boolean phoneMatches,
        Lane lane,
        boolean benefitConfirmed,
        TerritoryRules law) {}
