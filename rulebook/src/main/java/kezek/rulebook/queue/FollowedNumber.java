package kezek.rulebook.queue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The number of one child through all changes of its line, each in constant time: what «why did my number change» is told from. The share of
 * an event is the number just after it less the number just before it. While the child stands outside the line it has no number; its share of
 * coming back is then the new number less the last one that it had, so that shares always sum up to the difference. Not safe for several
 * threads. Page: rules/queue-order.md
 */
public final class FollowedNumber {

    private static final int HOLDERS = 0;
    private static final int PARTS = 1 + Lane.values().length;

    private final int[] lengths = new int[PARTS];
    private Turn turn;
    private Optional<Standing> own = Optional.empty();
    private int last;

    /** Follows a line from when nobody stood in it. */
    public FollowedNumber(Turn turn) {
        this.turn = turn;
    }

    /** Something happened to another application, or to the turn alone; its share in the number of this child, mostly zero. */
    public int others(LineChange change) {
        own = own.map(standing -> moved(standing, change));
        count(change);
        return share();
    }

    /**
     * Something happened to the child itself; its share. Zero when the child comes into the line for the first time, and when it leaves.
     *
     * @throws IllegalArgumentException if the child did not stand there
     */
    public int own(LineChange change) {
        if (!own.equals(change.from())) {
            throw new IllegalArgumentException("the child stands at " + own + ", not at " + change.from());
        }
        own = change.to();
        count(change);
        return share();
    }

    /** The number, from 1; empty while the child stands outside the line. */
    public OptionalInt number() {
        return own.isEmpty() ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** The number, or the last one that the child had; empty if it never had one. */
    public OptionalInt lastNumber() {
        return last == 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** How many stand in the parts of the line now. */
    public LineLengths lengths() {
        return new LineLengths(
                lengths[HOLDERS],
                lengths[part(Lane.OUT_OF_TURN)],
                lengths[part(Lane.FIRST_PRIORITY)],
                lengths[part(Lane.ORDINARY)]);
    }

    private int share() {
        if (own.isEmpty()) {
            return 0;
        }
        var before = last;
        last = switch (own.get()) {
            case Standing.Holding(var rank) -> rank;
            case Standing.InLane(var lane, var rank) -> QueueOrder.position(lane, rank, lengths(), turn);
        };
        return before == 0 ? 0 : last - before;
    }

    private void count(LineChange change) {
        change.from().ifPresent(standing -> lengths[part(standing)]--);
        change.to().ifPresent(standing -> lengths[part(standing)]++);
        turn = change.turn();
    }

    /** Who leaves a place before this one draws it nearer, who comes to one before it pushes it back. */
    private static Standing moved(Standing standing, LineChange change) {
        var part = part(standing);
        var rank = rank(standing);
        if (change.from().isPresent() && part(change.from().get()) == part) {
            rank -= rank(change.from().get()) < rank ? 1 : 0;
        }
        if (change.to().isPresent() && part(change.to().get()) == part) {
            rank += rank(change.to().get()) <= rank ? 1 : 0;
        }
        return rank == rank(standing) ? standing : at(standing, rank);
    }

    private static Standing at(Standing standing, int rank) {
        return switch (standing) {
            case Standing.Holding _ -> new Standing.Holding(rank);
            case Standing.InLane(var lane, var _) -> new Standing.InLane(lane, rank);
        };
    }

    private static int part(Standing standing) {
        return switch (standing) {
            case Standing.Holding _ -> HOLDERS;
            case Standing.InLane(var lane, var _) -> part(lane);
        };
    }

    private static int part(Lane lane) {
        return HOLDERS + 1 + lane.ordinal();
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case Standing.Holding(var rank) -> rank;
            case Standing.InLane(var _, var rank) -> rank;
        };
    }
}
