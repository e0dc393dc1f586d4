package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;

/**
 * Where and when a file is read: what its values are checked against.
 *
 * @param now nothing in a file lies after it
 * @param zone the territory's zone, with history: a local time without an offset is taken in it
 * @param iins whether invented IINs are accepted
 * @param ages the territory's rules in force now
 * @param benefits the lane of each kind of benefit, by its code
 */
public record Reading(Instant now, ZoneId zone, Iin.Accepted iins, AgeRules ages, Map<String, Lane> benefits) {

    public Reading {
        benefits = Map.copyOf(benefits);
    }

    /** The territory's date. */
    LocalDate today() {
        return dateOf(now);
    }

    /** The date in the territory at this instant. */
    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
