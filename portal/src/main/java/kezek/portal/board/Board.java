package kezek.portal.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Turn;

/**
 * The line of one queue in memory: a position, who stands at a position and any page in O(log n), also after insertions in the middle. The
 * order itself is the closed formula of {@link QueueOrder}. Not safe for several threads. Page: rules/queue-order.md
 */
final class Board {

    private final RankedKeys holding = new RankedKeys();
    private final Lanes<RankedKeys> lanes = new Lanes<>(new RankedKeys(), new RankedKeys(), new RankedKeys());
    private final Map<Seat, Long> holders = new HashMap<>();
    private Turn turn;

    Board(Turn turn) {
        this.turn = turn;
    }

    /** Seats an application; one seat is one application's. */
    void seat(long number, Seat seat) {
        if (!keys(seat.part()).add(seat.major(), seat.minor())) {
            throw new IllegalStateException("seat taken, application " + number);
        }
        if (seat.part() == Part.HOLDERS) {
            holders.put(seat, number);
        }
    }

    /** Frees a seat. */
    void free(Seat seat) {
        if (!keys(seat.part()).remove(seat.major(), seat.minor())) {
            throw new IllegalStateException("nobody sits in " + seat.part());
        }
        holders.remove(seat);
    }

    Turn turn() {
        return turn;
    }

    void turn(Turn now) {
        turn = now;
    }

    LineLengths lengths() {
        return new LineLengths(
                holding.size(),
                lanes.outOfTurn().size(),
                lanes.firstPriority().size(),
                lanes.ordinary().size());
    }

    /** The position of who has this seat, from 1. */
    int position(Seat seat) {
        var rank = keys(seat.part()).rank(seat.major(), seat.minor());
        return switch (seat.part()) {
            case HOLDERS -> rank;
            case OUT_OF_TURN -> QueueOrder.position(Lane.OUT_OF_TURN, rank, lengths(), turn);
            case FIRST_PRIORITY -> QueueOrder.position(Lane.FIRST_PRIORITY, rank, lengths(), turn);
            case ORDINARY -> QueueOrder.position(Lane.ORDINARY, rank, lengths(), turn);
        };
    }

    /** Who stands at the positions from one on, in their order. */
    List<Placed> from(int position, int count) {
        var lengths = lengths();
        var last = (int) Math.min(lengths.total(), (long) position + count - 1);
        var placed = new ArrayList<Placed>();
        for (var at = Math.max(1, position); at <= last; at++) {
            placed.add(at(at, lengths));
        }
        return placed;
    }

    /** Who stands in a part of the line from a rank there on, in their order. */
    List<Placed> from(Part part, int rank, int count) {
        var last = (int) Math.min(keys(part).size(), (long) rank + count - 1);
        var placed = new ArrayList<Placed>();
        for (var at = Math.max(1, rank); at <= last; at++) {
            var key = keys(part).at(at);
            placed.add(placed(position(new Seat(part, key.major(), key.minor())), part, at));
        }
        return placed;
    }

    private Placed at(int position, LineLengths lengths) {
        return switch (QueueOrder.at(position, lengths, turn)) {
            case Standing.Holding(var rank) -> placed(position, Part.HOLDERS, rank);
            case Standing.InLane(var lane, var rank) -> placed(position, Part.of(lane), rank);
        };
    }

    private Placed placed(int position, Part part, int rank) {
        var key = keys(part).at(rank);
        return new Placed(position, part == Part.HOLDERS ? holder(key) : key.minor(), part);
    }

    private long holder(RankedKeys.Key key) {
        return Optional.ofNullable(holders.get(new Seat(Part.HOLDERS, key.major(), key.minor())))
                .orElseThrow();
    }

    private RankedKeys keys(Part part) {
        return switch (part) {
            case HOLDERS -> holding;
            case OUT_OF_TURN -> lanes.outOfTurn();
            case FIRST_PRIORITY -> lanes.firstPriority();
            case ORDINARY -> lanes.ordinary();
        };
    }
}
