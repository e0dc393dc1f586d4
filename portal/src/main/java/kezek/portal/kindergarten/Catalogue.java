package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;

/**
 * All kindergartens of a territory with their groups and freed places, as they were a few seconds ago. Phases of places are derived from the
 * present instant: what opens at 07:00 opens here at 07:00.
 *
 * @param law under which they are shown
 */
record Catalogue(TerritoryRules law, List<Kindergarten> kindergartens) {

    /**
     * A kindergarten that was looked for.
     *
     * @param groups those of its groups that fit what was looked for
     * @param places their freed places that fit it
     */
    record Found(Kindergarten kindergarten, List<Group> groups, List<FreedPlaces> places) {}

    /** The kindergarten with this code. */
    Optional<Kindergarten> find(String code) {
        return kindergartens.stream()
                .filter(kindergarten -> kindergarten.code().equals(code))
                .findFirst();
    }

    /** Those that fit, in the order that was asked for. */
    List<Found> find(Wanted wanted, Instant now) {
        return kindergartens.stream()
                .filter(kindergarten -> kindergarten.isCalled(wanted.words()))
                .filter(kindergarten ->
                        wanted.district().isEmpty() || wanted.district().equals(kindergarten.district()))
                .map(kindergarten -> fitting(kindergarten, wanted, now))
                .filter(found -> !wanted.isAboutGroups() || !found.groups().isEmpty())
                .filter(found -> !wanted.freeOnly() || FreedPlaces.free(found.places(), now) > 0)
                .sorted(wanted.order().comparator(now))
                .toList();
    }

    /** How many places are free. */
    int free(Instant now) {
        return kindergartens.stream()
                .flatMap(kindergarten -> kindergarten.groups().stream())
                .mapToInt(group -> FreedPlaces.free(group.places(), now))
                .sum();
    }

    /** The school year that decides today. */
    SchoolYear schoolYear(Instant now) {
        return SchoolYear.decidingOn(law.calendar().dateOf(now));
    }

    private Found fitting(Kindergarten kindergarten, Wanted wanted, Instant now) {
        var groups = kindergarten.groups().stream()
                .filter(group ->
                        wanted.language().isEmpty() || wanted.language().get() == group.language())
                .filter(group -> wanted.kind().isEmpty() || wanted.kind().get() == group.kind())
                .filter(group -> isForAge(group, wanted, now))
                .toList();
        var places = groups.stream()
                .flatMap(group -> group.places().stream())
                .filter(some -> areForAge(some, wanted))
                .toList();
        return new Found(kindergarten, groups, places);
    }

    /** A group fits whose ages cover the child now, and also one with free places that do. */
    private boolean isForAge(Group group, Wanted wanted, Instant now) {
        return wanted.birthYear()
                .map(year -> group.ages().covers(AgeThatCounts.of(year, schoolYear(now)))
                        || group.places().stream().anyMatch(some -> some.areFree(now) && areForAge(some, wanted)))
                .orElse(true);
    }

    private static boolean areForAge(FreedPlaces places, Wanted wanted) {
        return wanted.birthYear()
                .map(year -> places.ages().covers(AgeThatCounts.of(year, places.schoolYear())))
                .orElse(true);
    }
}
