package kezek.rulebook.queue;

import java.util.Collection;
import java.util.Comparator;
import kezek.rulebook.queue.Benefit.State;

/**
 * The lane of an application and whether it is proved. An unconfirmed benefit counts at once, marked. Page: rules/benefit.md
 *
 * @param confirmed false if the lane rests on unconfirmed benefits alone; the ordinary lane needs no proof
 */
public record LaneRight(Lane lane, boolean confirmed) {

    /** The best lane that the benefits of an application open; the ordinary one if none does. */
    public static LaneRight of(Collection<Benefit> benefits) {
        return benefits.stream()
                .filter(benefit -> benefit.state() != State.NOT_CONFIRMED)
                .map(benefit -> new LaneRight(benefit.kind().lane(), benefit.state() == State.CONFIRMED))
                .min(Comparator.comparing(LaneRight::lane)
                        .thenComparing(LaneRight::confirmed, Comparator.reverseOrder()))
                .orElse(new LaneRight(Lane.ORDINARY, true));
    }
}
