package kezek.portal.referral;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Decisions.Held;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * What is known before claims are decided: from memory, if this node's memory is all that the journal of the locked territory says; from the
 * tables otherwise, and always for children who ever held a place. Who can have none of the places that are next is told from all of the group,
 * and those are read.
 */
@Component
class ClaimReading {

    private final Memory memory;
    private final Standings standings;
    private final PlaceQueries places;
    private final ClaimQueries queries;

    ClaimReading(Memory memory, Standings standings, PlaceQueries places, ClaimQueries queries) {
        this.memory = memory;
        this.standings = standings;
        this.places = places;
        this.queries = queries;
    }

    /** The facts of claims that are decided together. */
    ClaimFacts facts(Act act, List<Claim> claims) {
        var shelf = memory.of(act);
        var children = new HashMap<UUID, ClaimingChild>();
        shelf.ifPresent(known -> children.putAll(memory.children(known, act.territory(), act.moment(), claims)));
        var strange = claims.stream()
                .filter(claim -> !children.containsKey(claim.application().id()))
                .toList();
        if (!strange.isEmpty()) {
            children.putAll(read(act, strange));
        }
        return new ClaimFacts(groups(act, claims, shelf), children);
    }

    /**
     * The same from memory alone, before a transaction, after what is on its way was given. Of children and groups that it does not know for sure,
     * and of all places of a group, it tells nothing.
     *
     * @param known what stands at the last entry that is written
     * @param onItsWay what this node is writing in the territory
     */
    ClaimFacts remembered(
            KeptShelf known, Territory territory, Moment moment, List<Claim> claims, List<Held> onItsWay) {
        var counts = Stream.concat(claims.stream(), onItsWay.stream().map(Held::claim))
                .collect(Collectors.toMap(Claim::group, claim -> 1, Integer::sum));
        var groups = new HashMap<GroupName, ClaimedGroup>();
        next(known, counts).forEach((name, free) -> groups.put(name, ClaimedGroup.ofNext(free)));
        var facts = new ClaimFacts(groups, memory.children(known, territory, moment, claims));
        onItsWay.forEach(held -> facts.give(held.claim(), held.place(), held.reservation()));
        return facts;
    }

    private Map<UUID, ClaimingChild> read(Act act, List<Claim> claims) {
        var applications = claims.stream().map(Claim::application).distinct().toList();
        var standing = standings.withoutNumbers(act.db(), act.territory(), act.law(), applications, act.now());
        var accesses = queries.accesses(act.db(), act.territory(), act.law(), claims);
        var own = queries.own(act.db(), act.territory(), claims);
        return standing.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ClaimingChild(
                                Optional.ofNullable(standing.get(id)).orElseThrow(),
                                Optional.ofNullable(accesses.get(id)),
                                own.getOrDefault(id, List.of()))));
    }

    /** Of each group as many places as are claimed; whoever can have none of them is told from all that the group has. */
    private Map<GroupName, ClaimedGroup> groups(Act act, List<Claim> claims, Optional<KeptShelf> shelf) {
        var counts = claims.stream().collect(Collectors.toMap(Claim::group, claim -> 1, Integer::sum));
        var groups = new HashMap<GroupName, ClaimedGroup>();
        next(act, counts, shelf)
                .forEach((name, free) -> groups.put(name, new ClaimedGroup(free, () -> all(act, name))));
        counts.keySet().removeAll(groups.keySet());
        if (!counts.isEmpty()) {
            // What shows no free place may still be a group.
            places.groups(act.db(), act.territory(), counts.keySet())
                    .forEach((name, id) -> groups.put(name, new ClaimedGroup(List.of(), () -> all(act, id))));
        }
        return groups;
    }

    private Map<GroupName, List<ClaimedPlace>> next(
            Act act, Map<GroupName, Integer> counts, Optional<KeptShelf> shelf) {
        var next = shelf.map(known -> next(known, counts))
                .orElseGet(() -> places.lockNext(act.db(), act.territory(), act.law(), counts).stream()
                        .sorted(Comparator.comparing(KnownPlace::claimed, ClaimedPlace.TRIED))
                        .collect(Collectors.groupingBy(
                                KnownPlace::group, Collectors.mapping(KnownPlace::claimed, Collectors.toList()))));
        next.values().removeIf(List::isEmpty);
        return next;
    }

    private static Map<GroupName, List<ClaimedPlace>> next(KeptShelf known, Map<GroupName, Integer> counts) {
        return known.read(places -> counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> places.next(one.getKey(), one.getValue()))));
    }

    private List<ClaimedPlace> all(Act act, GroupName name) {
        return all(
                act,
                Optional.ofNullable(places.groups(act.db(), act.territory(), List.of(name))
                                .get(name))
                        .orElseThrow());
    }

    /** The free places of a group; if it shows none, also the one that went last. */
    private List<ClaimedPlace> all(Act act, UUID group) {
        var free = places.lockFree(act.db(), act.territory(), act.law(), group).stream()
                .map(KnownPlace::claimed)
                .sorted(ClaimedPlace.TRIED)
                .toList();
        return free.stream().anyMatch(place -> place.isShown(act.now()))
                ? free
                : Stream.concat(
                                free.stream(),
                                places.lastGone(act.db(), act.territory(), act.law(), group).stream()
                                        .map(KnownPlace::claimed))
                        .toList();
    }
}
