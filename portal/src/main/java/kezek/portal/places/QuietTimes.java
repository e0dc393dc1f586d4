package kezek.portal.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.ReleaseCycle;

/**
 * The law of each territory and when something next ends there, as this node last read them. All that could change them is in the journal: they
 * hold as long as it stands at the same entry, on the day on which they were read.
 */
final class QuietTimes {

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    /**
     * What was read or follows from it.
     *
     * @param doneUntil until when this node has carried out everything, while nobody else writes there as far as it has seen; else empty
     */
    record Known(long entry, LocalDate day, Quiet quiet, Optional<Instant> doneUntil) {

        /**
         * What holds after this node has written entries.
         *
         * @param to the last of them
         * @param now until when this node has carried out everything
         * @param firstEnd what began with them ends no earlier
         */
        Known after(long to, Instant now, Instant firstEnd) {
            var end = firstEnd.isBefore(quiet.firstEnd()) ? firstEnd : quiet.firstEnd();
            return new Known(to, day, new Quiet(quiet.law(), end), doneUntil.map(before -> now));
        }
    }

    /**
     * How long nothing falls due.
     *
     * @param firstEnd when something ends that nobody has ended yet
     */
    record Quiet(TerritoryRules law, Instant firstEnd) {

        /** The first instant at which something falls due that has not been carried out. */
        Instant until(Instant doneUntil) {
            var event = ReleaseCycle.of(law).next(doneUntil).at();
            return firstEnd.isBefore(event) ? firstEnd : event;
        }
    }

    /**
     * What holds while the journal stands at an entry, for who has locked it there; it is read if this node does not know.
     *
     * @param doneUntil until when everything is carried out, as the lock tells
     */
    Quiet at(UUID territory, long entry, LocalDate day, Instant doneUntil, Supplier<Quiet> reading) {
        var last = known.get(territory);
        if (last != null && last.entry() == entry && last.day().equals(day)) {
            known.put(territory, new Known(entry, day, last.quiet(), Optional.of(doneUntil)));
            return last.quiet();
        }
        var read = reading.get();
        known.put(territory, new Known(entry, day, read, Optional.empty()));
        return read;
    }

    /** What this node last knew, if it may still hold: it is not asked whether others have written since. */
    Optional<Known> last(UUID territory, LocalDate day) {
        return Optional.ofNullable(known.get(territory))
                .filter(last -> last.day().equals(day));
    }

    /** Others have written: what was last known of a territory does not hold. */
    void forget(UUID territory) {
        known.remove(territory);
    }

    /** The journal went on from an entry, and what follows from that is known. */
    void goOn(UUID territory, long from, UnaryOperator<Known> after) {
        known.computeIfPresent(territory, (id, last) -> last.entry() == from ? after.apply(last) : last);
    }
}
