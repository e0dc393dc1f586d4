package kezek.portal.cabinet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.places.GroupName;
import kezek.portal.referral.OfferedPlace;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;

/**
 * The published places that fit an application, and what it is in the middle of.
 *
 * @param access the access that it holds now
 */
record Offers(Visit visit, Situation situation, Optional<Access> access, List<OfferedPlace> places) {

    /**
     * The places of one group.
     *
     * @param isThere whether one of them can be had now
     */
    record OfGroup(GroupName group, List<Chance.Some> chances, boolean isThere) {}

    /** Whether the family may hold a place now, if there is one for it. */
    boolean mayHold() {
        return switch (situation) {
            case Situation.Choosing _, Situation.Waiting _ -> frozenUntil().isEmpty();
            case Situation.Holding _, Situation.Referred _, Situation.StopListed _, Situation.Closed _ -> false;
        };
    }

    /** Whether the family may hold a place some day, so that looking for one makes sense. */
    boolean maySearch() {
        return !(situation instanceof Situation.Closed);
    }

    /** When the territory gives places again; empty if it gives them now. */
    Optional<Instant> frozenUntil() {
        return ReleaseCycle.of(visit.law()).frozenUntil(visit.now());
    }

    /** By group, in the order of the places. */
    List<OfGroup> byGroup(Optional<String> language) {
        var groups = new LinkedHashMap<GroupName, List<OfferedPlace>>();
        places.stream()
                .filter(place -> language.map(place.language()::equals).orElse(true))
                .forEach(place -> groups.merge(
                        place.group(),
                        List.of(place),
                        (some, one) ->
                                Stream.concat(some.stream(), one.stream()).toList()));
        return groups.entrySet().stream().map(this::ofGroup).toList();
    }

    /** The places of one group; empty if it has none for this child. */
    Optional<OfGroup> of(GroupName group) {
        return byGroup(Optional.empty()).stream()
                .filter(one -> one.group().equals(group))
                .findFirst();
    }

    private OfGroup ofGroup(Map.Entry<GroupName, List<OfferedPlace>> group) {
        var chances = group.getValue().stream().map(this::chance).toList();
        var isThere = mayHold() && chances.stream().anyMatch(Chance::isThere);
        return new OfGroup(group.getKey(), Chance.counted(chances), isThere);
    }

    private Chance chance(OfferedPlace place) {
        return situation instanceof Situation.Holding(var _, var held) && held.place() == place.number()
                ? new Chance.Yours(held.reservation().until())
                : Chance.of(place, access, visit.now());
    }
}
