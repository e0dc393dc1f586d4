package kezek.rulebook.release;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;

/**
 * A territory as it is at the moment of an opening.
 *
 * @param queues the waiting children by queue; each application is in one lane of one queue, each lane is in the order of filing
 * @param turns the turns that are kept; a line without one is new
 * @param places the places that open now
 * @param passedOver who gets nothing at this opening: holders of an access, a reservation or a referral, children in the stop-list, children
 *     in a pause
 */
public record OpeningFacts<T extends Waiting>(
        Map<LineId.OfCohort, Lanes<Iterable<T>>> queues,
        Map<LineId, Turn> turns,
        List<OpenedPlaces> places,
        Predicate<T> passedOver) {}
