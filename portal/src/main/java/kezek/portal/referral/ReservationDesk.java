package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.counter.Desk;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Decisions.Held;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import org.springframework.stereotype.Component;

/**
 * Decides claims that came together, in one transaction: what is due is carried out, the places of their groups are locked, the facts of all
 * are read, the rule decides one after the other, what was given is written. Page: rules/reservation.md
 */
@Component
class ReservationDesk implements Desk<Claim, Optional<Judgement>> {

    /** Those first that were published first. */
    private static final Comparator<KnownPlace> TRIED = Comparator.<KnownPlace, Instant>comparing(
                    place -> place.asked().release().publishedAt())
            .thenComparing(KnownPlace::number);

    private final Acts acts;
    private final Standings standings;
    private final PlaceQueries places;
    private final ClaimQueries queries;
    private final Beginnings beginnings = new Beginnings();

    ReservationDesk(Acts acts, Standings standings, PlaceQueries places, ClaimQueries queries) {
        this.acts = acts;
        this.standings = standings;
        this.places = places;
        this.queries = queries;
    }

    /** What a transaction decided, and the number of the last entry that it wrote for what it gave. */
    private record Decided(
            List<Optional<Judgement>> judgements, Map<GroupName, ClaimedGroup> groups, int given, long last) {}

    /** Decides those that were asked by the instant of the act; who asked after something that falls due in between comes next. */
    @Override
    public List<Optional<Judgement>> decide(List<Claim> claims) {
        var first = claims.getFirst();
        var last =
                claims.stream().map(Claim::asked).max(Comparator.naturalOrder()).orElseThrow();
        var decided = acts.act(first.territory(), first.asked(), last, act -> {
            var now = claims.stream()
                    .takeWhile(claim -> !claim.asked().isAfter(act.now()))
                    .toList();
            var groups = groups(act, now);
            var decisions = new Decisions(facts(act, now, groups), act.law(), act.now());
            var judgements = now.stream().map(decisions::decide).toList();
            return new Decided(judgements, groups, decisions.held().size(), write(act, decisions.held()));
        });
        if (decided.given() > 0) {
            beginnings.keep(first.territory().id(), decided.last(), decided.given(), decided.groups());
        }
        return decided.judgements();
    }

    private ClaimFacts facts(Act act, List<Claim> claims, Map<GroupName, ClaimedGroup> groups) {
        var applications = claims.stream()
                .map(Claim::application)
                .collect(Collectors.toMap(Application::id, application -> application, (one, same) -> one));
        return new ClaimFacts(
                groups,
                standings.withoutNumbers(act.db(), act.territory(), act.law(), applications.values(), act.now()),
                queries.accesses(act.db(), act.territory(), act.law(), claims),
                queries.own(act.db(), act.territory(), claims));
    }

    /** Of each group as many places as are claimed; whoever can have none of them is told from all that the group has. */
    private Map<GroupName, ClaimedGroup> groups(Act act, List<Claim> claims) {
        var counts = claims.stream().collect(Collectors.toMap(Claim::group, claim -> 1, Integer::sum));
        var begins = beginnings.of(act.territory().id());
        var next = places.lockNext(act.db(), act.territory(), act.law(), counts, begins).stream()
                .sorted(TRIED)
                .collect(Collectors.groupingBy(KnownPlace::group));
        var groups = new HashMap<GroupName, ClaimedGroup>();
        next.forEach((name, free) -> groups.put(name, new ClaimedGroup(free, () -> all(act, name))));
        counts.keySet().removeAll(next.keySet());
        if (!counts.isEmpty()) {
            // What shows no free place may still be a group.
            places.groups(act.db(), act.territory(), counts.keySet())
                    .forEach((name, id) -> groups.put(name, new ClaimedGroup(List.of(), () -> all(act, id))));
        }
        return groups;
    }

    private List<KnownPlace> all(Act act, GroupName name) {
        return all(
                act,
                Optional.ofNullable(places.groups(act.db(), act.territory(), List.of(name))
                                .get(name))
                        .orElseThrow());
    }

    /** The free places of a group; if it shows none, also the one that went last. */
    private List<KnownPlace> all(Act act, UUID group) {
        var free = places.lockFree(act.db(), act.territory(), act.law(), group).stream()
                .sorted(TRIED)
                .toList();
        return free.stream().anyMatch(place -> place.isShown(act.now()))
                ? free
                : Stream.concat(free.stream(), places.lastGone(act.db(), act.territory(), act.law(), group).stream())
                        .toList();
    }

    /** The number of the last entry. */
    private long write(Act act, List<Held> held) {
        if (held.isEmpty()) {
            return 0;
        }
        queries.add(act.db(), act.territory(), held);
        return act.record(held.stream()
                .map(one -> Entry.of(Kind.RESERVED, Role.PARENT)
                        .with("application", one.claim().application().number())
                        .with("place", one.place().number())
                        .with("until", one.reservation().until()))
                .toList());
    }
}
