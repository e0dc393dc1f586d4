package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.release.PlacePhase;
import kezek.rulebook.release.Release;

/**
 * Freed places of a group that have one history.
 *
 * @param ages of the group when they were reported; with {@code schoolYear} they say whom the places are for
 * @param heldUntil until when a reservation holds them, if one does
 */
record FreedPlaces(AgeGroup ages, SchoolYear schoolYear, Release release, Optional<Instant> heldUntil, int count) {

    /** How many places are in one phase. */
    record Offer(PlacePhase phase, int places) {}

    /** Whether everyone may see them and nobody holds them. */
    boolean areFree(Instant now) {
        var isPublished = switch (PlacePhase.at(release, now)) {
            case PlacePhase.Reported reported -> false;
            case PlacePhase.Announced announced -> true;
            case PlacePhase.FirstInQueue first -> true;
            case PlacePhase.Everyone everyone -> true;
        };
        return isPublished && heldUntil.map(until -> !now.isBefore(until)).orElse(true);
    }

    /** The free ones by phase: those that everyone may take come first, then by the end of the phase. */
    static List<Offer> offers(List<FreedPlaces> places, Instant now) {
        var byPhase = new LinkedHashMap<PlacePhase, Integer>();
        places.stream()
                .filter(some -> some.areFree(now))
                .forEach(some -> byPhase.merge(PlacePhase.at(some.release(), now), some.count(), Integer::sum));
        var offers = new ArrayList<Offer>();
        byPhase.forEach((phase, count) -> offers.add(new Offer(phase, count)));
        offers.sort(
                Comparator.comparing((Offer offer) -> order(offer.phase())).thenComparing(offer -> end(offer.phase())));
        return offers;
    }

    /** How many are free. */
    static int free(List<FreedPlaces> places, Instant now) {
        return places.stream()
                .filter(some -> some.areFree(now))
                .mapToInt(FreedPlaces::count)
                .sum();
    }

    private static int order(PlacePhase phase) {
        return switch (phase) {
            case PlacePhase.Everyone everyone -> 0;
            case PlacePhase.FirstInQueue first -> 1;
            case PlacePhase.Announced announced -> 2;
            case PlacePhase.Reported reported -> 3;
        };
    }

    private static Instant end(PlacePhase phase) {
        return switch (phase) {
            case PlacePhase.Everyone everyone -> Instant.MAX;
            case PlacePhase.FirstInQueue(var until) -> until;
            case PlacePhase.Announced(var opensAt) -> opensAt;
            case PlacePhase.Reported(var publishedAt) -> publishedAt;
        };
    }
}
