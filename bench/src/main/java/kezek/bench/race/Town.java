package kezek.bench.race;

import java.time.Instant;
import java.util.List;

/**
 * A territory in which a race is run: one group with one place, one with a few, several with more; the places of the last two are taken back
 * now and then. Places are reported on Monday and open on Tuesday at seven.
 *
 * @param opens the instant at which the places open
 * @param forEveryone the instant from which those without access may have them
 * @param families as many children as race
 */
record Town(String slug, Instant opens, Instant forEveryone, List<Child> families, List<Clerk> clerks) {

    /** How many places each group has; groups are named by their number. */
    static final List<Integer> PLACES = List.of(1, 3, 4, 4, 4, 4, 5, 5, 5, 5);

    /** How many of the groups, the last ones, take places back. */
    static final int RECALLING = 2;

    /**
     * A child that races.
     *
     * @param application its number
     * @param phone as the portal shows it to the family
     * @param cookie of the parent's session
     */
    record Child(long application, String phone, String cookie) {}

    /** Who takes back places of a group. */
    record Clerk(String group, List<Long> places, String cookie) {}

    /** The name of a group, the same as of its kindergarten. */
    static String group(int index) {
        return "G" + (index + 1);
    }
}
