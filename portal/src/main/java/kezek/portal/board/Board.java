package kezek.portal.board;

import java.util.ArrayList;
import java.util.List;
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

    private final Holders holding = new Holders();
    private final Lanes<RankedKeys> lanes = new Lanes<>(new RankedKeys(), new RankedKeys(), new RankedKeys());
    private Turn turn;

    Board(Turn turn) {
        this.turn = turn;
    }

    /** Seats an application; one seat is one application's. */
    void seat(Seat seat) {
        var isFree = seat.part() == Part.HOLDERS
                ? holding.add(seat)
                : lane(seat.part()).add(seat.filedAt(), seat.number());
        if (!isFree) {
            throw new IllegalStateException("seat taken, application " + seat.number());
        }
    }

    /** Frees a seat. */
    void free(Seat seat) {
        var wasTaken = seat.part() == Part.HOLDERS
                ? holding.remove(seat)
                : lane(seat.part()).remove(seat.filedAt(), seat.number());
        if (!wasTaken) {
            throw new IllegalStateException("nobody sits there, application " + seat.number());
        }
    }

    /** The turn with which the line goes on. */
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
        return switch (seat.part()) {
            case HOLDERS -> holding.rank(seat);
            case OUT_OF_TURN -> inLane(Lane.OUT_OF_TURN, seat);
            case FIRST_PRIORITY -> inLane(Lane.FIRST_PRIORITY, seat);
            case ORDINARY -> inLane(Lane.ORDINARY, seat);
        };
    }

    private int inLane(Lane lane, Seat seat) {
        return QueueOrder.position(lane, lane(seat.part()).rank(seat.filedAt(), seat.number()), lengths(), turn);
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
        var lengths = lengths();
        var size = part == Part.HOLDERS ? holding.size() : lane(part).size();
        var last = (int) Math.min(size, (long) rank + count - 1);
        var placed = new ArrayList<Placed>();
        for (var at = Math.max(1, rank); at <= last; at++) {
            placed.add(
                    switch (part) {
                        case HOLDERS -> new Placed(at, holding.at(at).number(), part);
                        case OUT_OF_TURN -> ranked(Lane.OUT_OF_TURN, at, lengths);
                        case FIRST_PRIORITY -> ranked(Lane.FIRST_PRIORITY, at, lengths);
                        case ORDINARY -> ranked(Lane.ORDINARY, at, lengths);
                    });
        }
        return placed;
    }

    private Placed ranked(Lane lane, int rank, LineLengths lengths) {
        var number = lanes.of(lane).at(rank).minor();
        return new Placed(QueueOrder.position(lane, rank, lengths, turn), number, Part.of(lane));
    }

    private Placed at(int position, LineLengths lengths) {
        return switch (QueueOrder.at(position, lengths, turn)) {
            case Standing.Holding(var rank) ->
                new Placed(position, holding.at(rank).number(), Part.HOLDERS);
            case Standing.InLane(var lane, var rank) -> {
                var part = Part.of(lane);
                yield new Placed(position, lane(part).at(rank).minor(), part);
            }
        };
    }

    private RankedKeys lane(Part part) {
        return switch (part) {
            case HOLDERS -> throw new IllegalArgumentException("the holders are no lane");
            case OUT_OF_TURN -> lanes.outOfTurn();
            case FIRST_PRIORITY -> lanes.firstPriority();
            case ORDINARY -> lanes.ordinary();
        };
    }
}
