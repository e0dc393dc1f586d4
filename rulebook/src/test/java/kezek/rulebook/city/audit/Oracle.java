package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.rulebook.city.audit.Happening.Given;
import kezek.rulebook.city.audit.Happening.Lane;
import kezek.rulebook.city.audit.Happening.Offer;

/**
 * Whose turn it is, found the slow way: for every single place all children of the city are looked through once more. Groups of one age
 * come first, by age, then mixed groups by their ages; a mixed group counts its turns for itself.
 */
final class Oracle {

    private static final int ORDINARY_PER_FIRST_PRIORITY = 3;

    private static final Comparator<Offer> SERVED = Comparator.comparing(Oracle::isMixed)
            .thenComparingInt(Offer::from)
            .thenComparingInt(Offer::to)
            .thenComparing(Offer::kind)
            .thenComparingInt(Offer::schoolYear);

    private final Books books;
    private final Map<String, Integer> ordinarySinceFirstPriority = new HashMap<>();

    Oracle(Books books) {
        this.books = books;
    }

    /** Who must be given access for these places, in order. The oracle remembers the turns. */
    List<Given> name(List<Spot> opened, Instant now) {
        var offers = new ArrayList<Offer>();
        for (var spot : opened) {
            var group = spot.group;
            offers.add(new Offer(group.kind(), group.from(), group.to(), books.paper.schoolYear(spot.reported)));
        }
        offers.sort(SERVED);
        var named = new ArrayList<Given>();
        var numbers = new HashSet<Long>();
        for (var offer : offers) {
            next(offer, numbers, now).ifPresent(applicant -> {
                named.add(new Given(applicant.filed.number(), applicant.lane, offer));
                numbers.add(applicant.filed.number());
                remember(line(offer), applicant.lane);
            });
        }
        return named;
    }

    /** The first of a lane for these places: it waits, is old enough, and no access was given to it a moment ago. */
    Optional<Applicant> first(Lane lane, Offer offer, Set<Long> alreadyGiven, Instant now) {
        Applicant first = null;
        for (var applicant : books.applicants.values()) {
            if (applicant.lane == lane
                    && suits(applicant, offer)
                    && !alreadyGiven.contains(applicant.filed.number())
                    && books.waits(applicant, now)
                    && (first == null || applicant.before(first))) {
                first = applicant;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Whether the age and the kind are right; nobody below two is given a place. */
    static boolean suits(Applicant applicant, Offer offer) {
        var age = offer.schoolYear() - applicant.filed.birthYear();
        return applicant.filed.kind() == offer.kind() && age >= 2 && offer.from() <= age && age < offer.to();
    }

    /** The line along which the places are given: that of a birth year, or that of a mixed group. */
    static String line(Offer offer) {
        return isMixed(offer)
                ? offer.kind() + " " + offer.from() + "–" + offer.to()
                : offer.kind() + " born " + (offer.schoolYear() - offer.from());
    }

    private Optional<Applicant> next(Offer offer, Set<Long> alreadyGiven, Instant now) {
        var outOfTurn = first(Lane.X, offer, alreadyGiven, now);
        if (outOfTurn.isPresent()) {
            return outOfTurn;
        }
        var firstPriority = first(Lane.P, offer, alreadyGiven, now);
        var ordinary = first(Lane.O, offer, alreadyGiven, now);
        var due = turn(line(offer)) == ORDINARY_PER_FIRST_PRIORITY || ordinary.isEmpty();
        return due && firstPriority.isPresent() ? firstPriority : ordinary;
    }

    private int turn(String line) {
        return ordinarySinceFirstPriority.getOrDefault(line, ORDINARY_PER_FIRST_PRIORITY);
    }

    private void remember(String line, Lane lane) {
        switch (lane) {
            case X -> {}
            case P -> ordinarySinceFirstPriority.put(line, 0);
            case O -> ordinarySinceFirstPriority.put(line, Math.min(ORDINARY_PER_FIRST_PRIORITY, turn(line) + 1));
        }
    }

    private static boolean isMixed(Offer offer) {
        return offer.to() - offer.from() > 1;
    }
}
