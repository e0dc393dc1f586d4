package kezek.portal.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the number of an application changed between two instants, and why: the number at the end is the one at the beginning and the shares of
 * all events. While the application stands in the stop-list it has no number; then the last one that it had counts, and the share of coming
 * back is what became of it meanwhile. Page: rules/queue-order.md
 *
 * @param knownSince since when the history knows a number of the application
 * @param isRegistration whether the application was registered at that instant; if not, an import brought it
 * @param events in the order of the journal, those with no share only if they are the application's own
 */
public record NumberChange(Instant knownSince, boolean isRegistration, Stand begin, Stand end, List<Event> events) {

    /**
     * Where the application stood.
     *
     * @param at the instant, or the first one at which a number is known
     * @param number from 1; empty outside the line
     * @param lastNumber the number, or the last one before
     */
    public record Stand(Instant at, OptionalInt number, int lastNumber) {}

    /**
     * Something that happened before the application in its line, or to itself.
     *
     * @param application whose; empty if nobody went anywhere
     * @param own whether it happened to this application itself
     * @param lanes where it came from and where it went, if it changed its lane; another application's are told only if at least five
     *     children stood in both lanes, then and now
     * @param share the number just after less the number just before
     * @param number just after; empty outside the line
     */
    public record Event(
            Instant at,
            Why why,
            Optional<Long> application,
            boolean own,
            Optional<Lanes> lanes,
            int share,
            OptionalInt number) {}

    /** From one part of the line to another. */
    public record Lanes(Part from, Part to) {}

    /** By how much the number grew; negative: it has come nearer. */
    public int difference() {
        return end.lastNumber() - begin.lastNumber();
    }
}
