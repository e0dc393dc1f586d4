package kezek.portal.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;

/**
 * What a node knows of the places of a territory and of who claims them: loaded from the tables, then changed by the entries of the journal.
 * What has ended is forgotten unless an answer can still depend on it. Read by many, changed by one; {@link Shelves} sees to that.
 */
final class Shelf {

    private static final Comparator<ShelvedPlace> TRIED =
            Comparator.comparing(ShelvedPlace::shownAt).thenComparing(ShelvedPlace::number);

    private final Map<Long, ShelvedPlace> free = new HashMap<>();
    private final Map<GroupName, Set<Long>> groups = new HashMap<>();
    private final Map<GroupName, SortedSet<ShelvedPlace>> loose = new HashMap<>();
    private final Map<GroupName, ShelvedPlace> lastGone = new HashMap<>();
    private final Map<Long, Instant> accesses = new HashMap<>();
    private final Map<Long, List<Own>> reservations = new HashMap<>();
    private final Map<Long, Long> referrals = new HashMap<>();
    private final Map<Long, Instant> referredUntil = new HashMap<>();
    private final Map<Long, Optional<Instant>> stopListed = new HashMap<>();
    private final Map<Instant, Access> windows = new ConcurrentHashMap<>();
    private TerritoryRules law;
    private ReleaseCycle cycle;

    /** A reservation of a child, of the place with this number. */
    private record Own(long place, Reservation reservation) {}

    Shelf(TerritoryRules law) {
        this.law = law;
        this.cycle = ReleaseCycle.of(law);
    }

    TerritoryRules law() {
        return law;
    }

    /** The first publication or opening after an instant. */
    Instant nextEvent(Instant after) {
        return cycle.next(after).at();
    }

    // ── what is known ──────────────────────────────────────────────────────────────────────────────────────────

    /** Whether the application has ever held a place, so that a key of it may have been given one. */
    boolean everHeld(long application) {
        return reservations.containsKey(application);
    }

    /**
     * Where an application stands that is in its queue as far as the board knows; empty if something has ended that nobody has written
     * down.
     *
     * @param inLine its place in the line
     */
    Optional<QueueStanding> standing(long application, QueueStanding.InLine inLine, Instant now) {
        var referred = Optional.ofNullable(referredUntil.get(application));
        if (referred.isPresent()) {
            return referred.filter(now::isBefore).map(QueueStanding.WithReferral::new);
        }
        var stopped = Optional.ofNullable(stopListed.get(application));
        return stopped.isPresent()
                ? stopped.filter(until -> until.map(now::isBefore).orElse(true)).map(QueueStanding.StopListed::new)
                : Optional.of(inLine);
    }

    /** What the rule must know about the places of a group: the free ones, if none of them is published also the one that went last. */
    List<ReserveFacts> facts(Application application, QueueStanding standing, GroupName group, Instant now) {
        var places = groups.getOrDefault(group, Set.of()).stream()
                .map(number -> Optional.ofNullable(free.get(number)).orElseThrow())
                .sorted(TRIED)
                .toList();
        var shown = places.stream().anyMatch(place -> !now.isBefore(place.shownAt()));
        var gone = Optional.ofNullable(lastGone.get(group)).filter(place -> !shown);
        return Stream.concat(places.stream(), gone.stream())
                .map(place -> new ReserveFacts(place.asked(), asking(application, standing, place.number()), law))
                .toList();
    }

    /** Of {@link #facts} those of the places that nobody holds, one after the other: who can have one of them need not hear of the others. */
    Stream<ReserveFacts> looseFacts(Application application, QueueStanding standing, GroupName group) {
        return loose.getOrDefault(group, Collections.emptySortedSet()).stream()
                .map(place -> new ReserveFacts(place.asked(), asking(application, standing, place.number()), law));
    }

    /** The places of a group that are published and that nobody holds, those first that were published first. */
    List<ClaimedPlace> next(GroupName group, int atMost) {
        return loose.getOrDefault(group, Collections.emptySortedSet()).stream()
                .filter(place -> place.publishedAt().isPresent())
                .limit(atMost)
                .map(place -> new ClaimedPlace(place.number(), place.asked()))
                .toList();
    }

    /** The access of an application that nobody has ended. */
    Optional<Access> access(long application) {
        return Optional.ofNullable(accesses.get(application))
                .map(opening -> windows.computeIfAbsent(opening, at -> Access.given(at, cycle)));
    }

    private AskingChild asking(Application application, QueueStanding standing, long place) {
        var access = access(application.number());
        return new AskingChild(standing, access, last(application, place, true), last(application, place, false));
    }

    private Optional<Reservation> last(Application application, long place, boolean ofThis) {
        return reservations.getOrDefault(application.number(), List.of()).stream()
                .filter(own -> (own.place() == place) == ofThis)
                .map(Own::reservation)
                .findFirst();
    }

    // ── what happens ───────────────────────────────────────────────────────────────────────────────────────────

    /** A place that neither a referral nor a recall has taken. */
    void put(ShelvedPlace place) {
        keep(place.under(cycle));
        groups.computeIfAbsent(place.group(), first -> new HashSet<>()).add(place.number());
    }

    /** A place that is gone; of those of a group only the one that was published last counts. */
    void takeAway(ShelvedPlace place) {
        Optional.ofNullable(free.remove(place.number()))
                .ifPresent(known -> loose(known.group()).remove(known));
        Optional.ofNullable(groups.get(place.group())).ifPresent(numbers -> numbers.remove(place.number()));
        if (place.publishedAt().isPresent()) {
            lastGone.merge(
                    place.group(), place.under(cycle), (one, other) -> TRIED.compare(one, other) > 0 ? one : other);
        }
    }

    void giveAccess(long application, Instant opening) {
        accesses.put(application, opening);
    }

    /** A reservation begins, or is known from before. */
    void reserve(long application, long place, Reservation reservation) {
        reservations.computeIfAbsent(application, first -> new ArrayList<>()).addFirst(new Own(place, reservation));
        Optional.ofNullable(free.get(place)).ifPresent(known -> keep(known.heldBy(reservation)));
    }

    void refer(long referral, long application, Instant until) {
        referrals.put(referral, application);
        referredUntil.put(application, until);
    }

    void stopList(long application, Optional<Instant> until) {
        stopListed.put(application, until);
    }

    /** A free place that is known. */
    ShelvedPlace place(long number) {
        return Optional.ofNullable(free.get(number)).orElseThrow();
    }

    void endAccess(long application) {
        accesses.remove(application);
    }

    /** The reservation that stands is over; its place is free, unless it is gone. */
    void close(long application, Instant at) {
        var own = Optional.ofNullable(reservations.get(application)).orElseThrow();
        var closed = own.removeFirst();
        var over = new Reservation(
                closed.reservation().from(), closed.reservation().until(), Optional.of(at));
        own.addFirst(new Own(closed.place(), over));
        Optional.ofNullable(free.get(closed.place())).ifPresent(place -> keep(place.heldBy(over)));
    }

    private void keep(ShelvedPlace place) {
        Optional.ofNullable(free.put(place.number(), place))
                .ifPresent(before -> loose(before.group()).remove(before));
        if (!place.isHeld()) {
            loose(place.group()).add(place);
        }
    }

    private SortedSet<ShelvedPlace> loose(GroupName group) {
        return loose.computeIfAbsent(group, first -> new TreeSet<>(TRIED));
    }

    /** The term of a referral ends at another instant. */
    void prolong(long referral, Instant until) {
        Optional.ofNullable(referrals.get(referral)).ifPresent(application -> referredUntil.put(application, until));
    }

    void endReferral(long referral) {
        Optional.ofNullable(referrals.remove(referral)).ifPresent(referredUntil::remove);
    }

    void restore(long application) {
        stopListed.remove(application);
    }

    /** The calendar changes: all that is still to come moves with it. */
    void freeze(Freeze freeze, boolean begins) {
        var freezes = new ArrayList<>(law.calendar().freezes());
        freezes.remove(freeze);
        if (begins) {
            freezes.add(freeze);
        }
        law = new TerritoryRules(
                law.rulebook(),
                law.territory(),
                new TerritoryCalendar(law.calendar().zone(), law.calendar().workingDays(), freezes));
        cycle = ReleaseCycle.of(law);
        windows.clear();
        List.copyOf(free.values()).forEach(place -> keep(place.under(cycle)));
        lastGone.replaceAll((group, place) -> place.under(cycle));
    }
}
