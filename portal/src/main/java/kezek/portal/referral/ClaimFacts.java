package kezek.portal.referral;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.rulebook.reservation.Reservation;

/**
 * What is known while claims are decided one after the other: what was known of all of them before, and what was given since.
 *
 * @param groups those of them that there are
 * @param children by application
 */
record ClaimFacts(Map<GroupName, ClaimedGroup> groups, Map<UUID, ClaimingChild> children) {

    /** The places of a group; empty if there is no such group. */
    Optional<ClaimedGroup> group(GroupName name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** The child of a claim; empty if it is not known. */
    Optional<ClaimingChild> child(Claim claim) {
        return Optional.ofNullable(children.get(claim.application().id()));
    }

    /** A place is given: from here on it is held, by this child. */
    void give(Claim claim, ClaimedPlace place, Reservation reservation) {
        group(claim.group()).ifPresent(group -> group.give(place, reservation));
        child(claim).ifPresent(child -> child.hold(place.number(), claim.key(), reservation));
    }
}
