package kezek.portal.openqueue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.portal.board.Boards;
import kezek.portal.board.Census;
import kezek.portal.board.Part;
import kezek.portal.board.Place;
import kezek.portal.board.Stretch;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.LineId;
import org.springframework.stereotype.Component;

/**
 * What everyone may ask of the queues of a territory. Applications that have ended by school age are in no queue, whether or not somebody has
 * written that down.
 */
@Component
class OpenQueues {

    /** The youngest first, as the chooser shows them. */
    private static final Comparator<LineId.OfCohort> ORDER = Comparator.comparing(LineId.OfCohort::kind)
            .thenComparing(LineId.OfCohort::birthYear, Comparator.reverseOrder());

    private final Boards boards;

    OpenQueues(Boards boards) {
        this.boards = boards;
    }

    /** Equal as long as the queues of a territory show the same. */
    record Version(Boards.State state, LocalDate today) {}

    Version version(Territory territory, Instant now) {
        return new Version(boards.state(territory), today(territory, now));
    }

    /** Since when the queues stand still; empty while they follow. */
    Optional<Instant> standingSince(Territory territory) {
        return switch (boards.state(territory)) {
            case Boards.Standing standing -> Optional.of(standing.since());
            case Boards.Following following -> Optional.empty();
        };
    }

    /** All queues in which somebody stands or is in the stop-list. */
    Map<LineId.OfCohort, Census> all(Territory territory, Instant now) {
        var all = new TreeMap<LineId.OfCohort, Census>(ORDER);
        boards.censuses(territory).forEach((queue, census) -> {
            var children = census.lengths().total() + census.stopListed();
            if (children > 0 && isOpen(territory, queue, now)) {
                all.put(queue, census);
            }
        });
        return all;
    }

    /** A stretch of a queue; empty if there is no such queue. */
    Optional<Stretch> stretch(Territory territory, LineId.OfCohort queue, Asked asked) {
        return isOpen(territory, queue, asked.now())
                ? boards.stretch(territory, queue, asked.part(), asked.first(), asked.count())
                : Optional.empty();
    }

    /**
     * What is asked of a queue.
     *
     * @param part of the line; empty: all of it
     * @param first position or rank, from 1
     */
    record Asked(Optional<Part> part, int first, int count, Instant now) {}

    /** The place of a number in a line; empty for every other number alike. */
    Optional<Place.InLine> find(Territory territory, long number, Instant now) {
        return boards.place(territory, number) instanceof Place.InLine inLine && isOpen(territory, inLine.queue(), now)
                ? Optional.of(inLine)
                : Optional.empty();
    }

    private static boolean isOpen(Territory territory, LineId.OfCohort queue, Instant now) {
        var today = today(territory, now);
        var ages = Rulebook.kazakhstan().inForce(territory.slug(), today).age();
        return !AgeThatCounts.endedBySchoolAge(queue.birthYear(), today, ages);
    }

    private static LocalDate today(Territory territory, Instant now) {
        return now.atZone(territory.zone()).toLocalDate();
    }
}
