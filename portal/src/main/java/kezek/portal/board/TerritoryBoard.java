package kezek.portal.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;

/**
 * All lines of a territory in memory, and where each application stands in them. What happens to an application is said in the words of the
 * journal; each change answers what it did to the line. Not safe for several threads.
 */
final class TerritoryBoard {

    private static final int LANES = 2;
    private static final int STOP_LISTED = 1 << LANES;
    private static final int ENDED = 1 << LANES + 1;
    private static final int QUEUE = LANES + 2;

    /** Of those who got something in one instant the opening's come last, in the order in which it gave. */
    private static final long FIRST_COME = Long.MIN_VALUE;

    private final Function<LineId.OfCohort, Turn> firstTurn;
    private final Map<LineId.OfCohort, Integer> indexes = new HashMap<>();
    private final List<LineId.OfCohort> queues = new ArrayList<>();
    private final List<Board> boards = new ArrayList<>();
    private final Directory directory = new Directory();
    private final Map<Long, Set<Held>> holds = new HashMap<>();

    private final Map<LineId.OfCohort, Set<Long>> stopListed = new HashMap<>();

    /** The seat of whoever ever held something: by its latest access or, without one, by its first reservation. */
    private final Map<Long, Seat> holderSeats = new HashMap<>();

    /**
     * An empty territory.
     *
     * @param firstTurn the turn of a queue that comes up
     */
    TerritoryBoard(Function<LineId.OfCohort, Turn> firstTurn) {
        this.firstTurn = firstTurn;
    }

    Place place(long number) {
        var cell = directory.find(number);
        if (cell == Directory.NONE || is(cell, ENDED)) {
            return new Place.OutOfQueue();
        }
        var queue = queue(cell);
        return seat(number, cell)
                .<Place>map(seat -> new Place.InLine(
                        queues.get(queue), seat.part(), boards.get(queue).position(seat)))
                .orElseGet(() -> new Place.StopListed(queues.get(queue)));
    }

    /** The line of a queue; empty if nobody ever stood in it. */
    Optional<Board> line(LineId.OfCohort queue) {
        return Optional.ofNullable(indexes.get(queue)).map(boards::get);
    }

    /** All queues in which somebody ever stood. */
    List<LineId.OfCohort> queues() {
        return List.copyOf(queues);
    }

    /** How many children a queue has; empty if nobody ever stood in it. */
    Optional<Census> census(LineId.OfCohort queue) {
        return line(queue).map(board -> {
            var lengths = board.lengths();
            var lanes = new EnumMap<Lane, Integer>(Lane.class);
            for (var lane : LANE) {
                lanes.put(lane, lengths.of(lane));
            }
            board.from(Part.HOLDERS, 1, lengths.holders())
                    .forEach(holder -> lanes.merge(lane(cell(holder.number())), 1, Integer::sum));
            return new Census(
                    lengths, lanes, stopListed.getOrDefault(queue, Set.of()).size());
        });
    }

    /** What is shown of who stands there. */
    Shown shown(Placed placed) {
        var cell = cell(placed.number());
        var held = holds.getOrDefault(placed.number(), Set.of());
        var seat = holderSeats.get(placed.number());
        return new Shown(
                placed.position(),
                placed.number(),
                lane(cell),
                BoardEntries.instant(directory.filedAt(cell)),
                Shown.of(held, seat == null ? Instant.EPOCH : BoardEntries.instant(seat.major())));
    }

    /** How many applications were ever registered or loaded. */
    int size() {
        return directory.size();
    }

    /** An application comes into its lane. */
    Move register(long number, LineId.OfCohort queue, Lane lane, long filedAt) {
        directory.add(number, filedAt, index(queue) << QUEUE | lane.ordinal());
        return change(number, cell -> {}, Optional.empty());
    }

    Move changeLane(long number, Lane lane) {
        return change(number, cell -> {
            var others = directory.facts(cell) & ~((1 << LANES) - 1);
            directory.facts(cell, others | lane.ordinal());
        });
    }

    Move stopList(long number) {
        return change(number, cell -> directory.facts(cell, directory.facts(cell) | STOP_LISTED));
    }

    Move restore(long number) {
        return change(number, cell -> directory.facts(cell, directory.facts(cell) & ~STOP_LISTED));
    }

    Move end(long number) {
        return change(number, cell -> {
            directory.facts(cell, directory.facts(cell) | ENDED);
            holds.remove(number);
        });
    }

    /** An opening gives access. */
    Move giveAccess(long number, long openedAt, int ordinal) {
        return change(number, cell -> {
            holderSeats.put(number, new Seat(Part.HOLDERS, openedAt, ordinal));
            add(number, Held.ACCESS);
        });
    }

    /** An application comes to hold a place or a referral. Whoever never had an access stands by the first place it held. */
    Move hold(long number, Held what, long since) {
        return change(number, cell -> {
            holderSeats.putIfAbsent(number, new Seat(Part.HOLDERS, since, FIRST_COME + number));
            add(number, what);
        });
    }

    /** An application loses what it held, if it did. */
    Move release(long number, Held what) {
        return change(number, cell -> {
            holds.computeIfPresent(number, (same, held) -> {
                held.remove(what);
                return held.isEmpty() ? null : held;
            });
        });
    }

    private void add(long number, Held what) {
        holds.computeIfAbsent(number, nothing -> EnumSet.noneOf(Held.class)).add(what);
    }

    /** Every line takes its turn over into an opening as the rules say. */
    void beginOpening(UnaryOperator<Turn> takenOver) {
        boards.forEach(board -> board.turn(takenOver.apply(board.turn())));
    }

    /** The turn of a line goes on: an opening gave access to a child of this lane. */
    void turn(LineId.OfCohort queue, UnaryOperator<Turn> next) {
        var board = boards.get(index(queue));
        board.turn(next.apply(board.turn()));
    }

    /** The queue of an application. */
    LineId.OfCohort queueOf(long number) {
        return queues.get(queue(cell(number)));
    }

    private interface Mutation {
        void at(int cell);
    }

    private Move change(long number, Mutation mutation) {
        var cell = cell(number);
        return change(number, mutation, seat(number, cell));
    }

    private Move change(long number, Mutation mutation, Optional<Seat> from) {
        var cell = cell(number);
        mutation.at(cell);
        var queue = queues.get(queue(cell));
        if (is(cell, STOP_LISTED) && !is(cell, ENDED)) {
            stopListed.computeIfAbsent(queue, first -> new HashSet<>()).add(number);
        } else {
            stopListed.computeIfPresent(queue, (same, numbers) -> {
                numbers.remove(number);
                return numbers;
            });
        }
        var move = new Move(queue, number, from, seat(number, cell));
        if (move.changesTheLine()) {
            var board = boards.get(queue(cell));
            move.from().ifPresent(board::free);
            move.to().ifPresent(seat -> board.seat(number, seat));
        }
        return move;
    }

    private int cell(long number) {
        var cell = directory.find(number);
        if (cell == Directory.NONE) {
            throw new IllegalArgumentException("application " + number + " was not registered");
        }
        return cell;
    }

    private Optional<Seat> seat(long number, int cell) {
        if (is(cell, ENDED) || is(cell, STOP_LISTED)) {
            return Optional.empty();
        }
        return Optional.ofNullable(holds.containsKey(number) ? holderSeats.get(number) : null)
                .or(() -> Optional.of(new Seat(Part.of(lane(cell)), directory.filedAt(cell), number)));
    }

    private int index(LineId.OfCohort queue) {
        return indexes.computeIfAbsent(queue, fresh -> {
            queues.add(fresh);
            boards.add(new Board(firstTurn.apply(fresh)));
            return queues.size() - 1;
        });
    }

    private boolean is(int cell, int mark) {
        return (directory.facts(cell) & mark) != 0;
    }

    private int queue(int cell) {
        return directory.facts(cell) >>> QUEUE;
    }

    private Lane lane(int cell) {
        return LANE[directory.facts(cell) & (1 << LANES) - 1];
    }

    private static final Lane[] LANE = Lane.values();
}
