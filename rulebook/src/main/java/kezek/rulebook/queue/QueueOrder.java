package kezek.rulebook.queue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.queue.Standing.Holding;
import kezek.rulebook.queue.Standing.InLane;

/**
 * The line of a queue: those who hold access, a reservation or a referral, in the order in which they got access; then all out of turn; then
 * one first-priority child and {@code n} ordinary ones, again one and {@code n}, from where the {@link Turn} stands. A position is a closed
 * formula over the lengths of the lanes, so a board of a million children answers without walking. Page: rules/queue-order.md
 */
public final class QueueOrder {

    private QueueOrder() {}

    /**
     * The whole line.
     *
     * @param holders in the order in which they got access; none of them is in the lanes
     */
    public static <T> List<T> line(List<T> holders, Lanes<? extends Iterable<T>> lanes, Turn turn) {
        var line = new ArrayList<>(holders);
        Lanes<Iterator<T>> waiting = lanes.map(Iterable::iterator);
        var now = turn;
        for (var next = next(now, waiting); next.isPresent(); next = next(now, waiting)) {
            line.add(waiting.of(next.get()).next());
            now = now.after(next.get());
        }
        return line;
    }

    /**
     * The position, from 1, of a child that waits.
     *
     * @param rank the child's place in its own lane, from 1
     * @throws IllegalArgumentException if the lane has no such rank
     */
    public static int position(Lane lane, int rank, LineLengths lengths, Turn turn) {
        if (rank < 1 || rank > lengths.of(lane)) {
            throw new IllegalArgumentException("no rank " + rank + " in " + lane + " of " + lengths);
        }
        return switch (lane) {
            case OUT_OF_TURN -> lengths.holders() + rank;
            case FIRST_PRIORITY -> lengths.beforeInterleave() + rank + ordinaryBefore(rank, lengths, turn);
            case ORDINARY -> lengths.beforeInterleave() + rank + firstPriorityBefore(rank, lengths, turn);
        };
    }

    /**
     * Who stands at a position: the inverse of {@link #position}.
     *
     * @param position from 1 to the length of the line
     * @throws IllegalArgumentException if the line has no such position
     */
    public static Standing at(int position, LineLengths lengths, Turn turn) {
        if (position < 1 || position > lengths.total()) {
            throw new IllegalArgumentException("no position " + position + " in " + lengths);
        }
        if (position <= lengths.holders()) {
            return new Holding(position);
        }
        if (position <= lengths.beforeInterleave()) {
            return new InLane(Lane.OUT_OF_TURN, position - lengths.holders());
        }
        var among = position - lengths.beforeInterleave();
        var firstPriority = firstPriorityAmong(among, lengths, turn);
        return firstPriority > firstPriorityAmong(among - 1, lengths, turn)
                ? new InLane(Lane.FIRST_PRIORITY, firstPriority)
                : new InLane(Lane.ORDINARY, among - firstPriority);
    }

    /** Before the k-th first-priority child stand n·k ordinary ones, less those whom the turn has already counted. */
    private static int ordinaryBefore(int firstPriorityRank, LineLengths lengths, Turn turn) {
        var due = (long) turn.ordinaryPerFirstPriority() * firstPriorityRank - turn.ordinarySinceFirstPriority();
        return (int) Math.min(lengths.ordinary(), due);
    }

    /** Before the q-th ordinary child a first-priority one stands each time that the turn was full. */
    private static int firstPriorityBefore(int ordinaryRank, LineLengths lengths, Turn turn) {
        var due = (ordinaryRank - 1L + turn.ordinarySinceFirstPriority()) / turn.ordinaryPerFirstPriority();
        return (int) Math.min(lengths.firstPriority(), due);
    }

    /** First-priority children among the first m of the interleave; once the ordinary lane has run out all the others are. */
    private static int firstPriorityAmong(int m, LineLengths lengths, Turn turn) {
        var due = ((long) m + turn.ordinarySinceFirstPriority()) / (turn.ordinaryPerFirstPriority() + 1L);
        return (int) Math.min(lengths.firstPriority(), Math.max(due, (long) m - lengths.ordinary()));
    }

    private static <T> Optional<Lane> next(Turn turn, Lanes<Iterator<T>> waiting) {
        return turn.next(lane -> waiting.of(lane).hasNext());
    }
}
