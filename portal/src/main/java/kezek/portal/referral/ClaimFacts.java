package kezek.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.rulebook.release.Access;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;

/** What is known while claims are decided one after the other: what was read for all of them, and what was given since. */
final class ClaimFacts {

    private final Map<GroupName, ClaimedGroup> groups;
    private final Map<UUID, QueueStanding> standings;
    private final Map<UUID, Access> accesses;
    private final Map<UUID, List<Own>> own;

    /**
     * A reservation of a child.
     *
     * @param key to which it was given; keys hold their application ({@link OwnKey}), so nobody else has it
     */
    record Own(UUID place, UUID key, Reservation reservation) {}

    /**
     * What was read.
     *
     * @param groups those of them that there are
     * @param standings of the children, by application
     * @param accesses the latest of each child
     * @param own all reservations of each child, the live one first, then the latest
     */
    ClaimFacts(
            Map<GroupName, ClaimedGroup> groups,
            Map<UUID, QueueStanding> standings,
            Map<UUID, Access> accesses,
            Map<UUID, List<Own>> own) {
        this.groups = groups;
        this.standings = standings;
        this.accesses = accesses;
        this.own = own;
    }

    /** What a key was given, now or before, as it was given. */
    Optional<Reservation> given(Claim claim) {
        return own.getOrDefault(claim.application().id(), List.of()).stream()
                .filter(one -> one.key().equals(claim.key()))
                .map(one -> new Reservation(
                        one.reservation().from(), one.reservation().until(), Optional.empty()))
                .findFirst();
    }

    /** The places of a group; empty if there is no such group. */
    Optional<ClaimedGroup> group(GroupName name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** A child that asks for a place. */
    AskingChild asking(Application application, KnownPlace place) {
        return new AskingChild(
                Optional.ofNullable(standings.get(application.id())).orElseThrow(),
                Optional.ofNullable(accesses.get(application.id())),
                last(application, place, true),
                last(application, place, false));
    }

    /** The child's own latest reservation of this place, or of the other ones. */
    private Optional<Reservation> last(Application application, KnownPlace place, boolean ofThis) {
        return own.getOrDefault(application.id(), List.of()).stream()
                .filter(one -> one.place().equals(place.id()) == ofThis)
                .map(Own::reservation)
                .findFirst();
    }

    /** A place is given: from here on it is held, by this child. */
    void give(Claim claim, KnownPlace place, Reservation reservation) {
        group(claim.group()).orElseThrow().give(place, reservation);
        own.computeIfAbsent(claim.application().id(), none -> new ArrayList<>())
                .addFirst(new Own(place.id(), claim.key(), reservation));
    }
}
