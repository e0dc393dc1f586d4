package kezek.portal.board;

import java.time.Instant;
import java.util.Set;
import kezek.rulebook.queue.Lane;

/**
 * A row of the open queue: all that a board knows of who stands at a position. What of it may be told to everyone is decided where it is shown.
 *
 * @param position from 1
 * @param number public number of the application
 * @param lane in which it waits or, while it holds something, would wait
 * @param filedAt when it was filed
 * @param state what it holds
 */
public record Shown(int position, long number, Lane lane, Instant filedAt, State state) {

    /** What a child in the line holds; the latest step on the way to a place. */
    public sealed interface State {}

    /** Nothing yet. */
    public record Waiting() implements State {}

    /** Access to the places of an opening. */
    public record WithAccess(Instant openedAt) implements State {}

    /** A place, for some minutes. */
    public record Reserved() implements State {}

    /** A referral, whatever has still to be confirmed of it. */
    public record Referred() implements State {}

    /** The state of who holds this, by an access of the instant if it is one. */
    static State of(Set<Held> held, Instant openedAt) {
        if (held.contains(Held.REFERRAL)) {
            return new Referred();
        }
        if (held.contains(Held.RESERVATION)) {
            return new Reserved();
        }
        return held.contains(Held.ACCESS) ? new WithAccess(openedAt) : new Waiting();
    }
}
