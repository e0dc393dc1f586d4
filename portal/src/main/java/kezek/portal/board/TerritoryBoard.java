package kezek.portal.board;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;

/**
 * All lines of a territory in memory, and where each application stands in them. What happens to an application is said in the words of the
 * journal; each change answers what it did to the line. A change of an application that is not known is refused with {@link
 * IllegalArgumentException} and changes nothing. Not safe for several threads.
 */
final class TerritoryBoard {

    private final Turns turns;
    private final Map<LineId.OfCohort, Integer> indexes = new HashMap<>();
    private final List<LineId.OfCohort> queues = new ArrayList<>();
    private final List<Board> boards = new ArrayList<>();
    private final Directory directory = new Directory();
    private final Map<Long, Set<Held>> holds = new HashMap<>();

    /** The seat of whoever ever held something and still is in the queue: by its latest access or, without one, by its first reservation. */
    private final Map<Long, Seat> holderSeats = new HashMap<>();

    /** What everyone may read of these lines. */
    final OpenLines open = new OpenLines(directory, holds, holderSeats);

    /**
     * An empty territory.
     *
     * @param inForce the rules under which its lines are shown
     */
    TerritoryBoard(QueueRules inForce) {
        this.turns = new Turns(inForce);
    }

    Place place(long number) {
        var cell = directory.find(number);
        if (cell == Directory.NONE || Facts.hasEnded(directory.facts(cell))) {
            return new Place.OutOfQueue();
        }
        var queue = Facts.queue(directory.facts(cell));
        return seat(number, cell)
                .<Place>map(seat -> new Place.InLine(
                        queues.get(queue), seat.part(), boards.get(queue).position(seat)))
                .orElseGet(() -> new Place.StopListed(queues.get(queue)));
    }

    /** The line of a queue; empty if nobody ever stood in it. */
    Optional<Board> line(LineId.OfCohort queue) {
        return Optional.ofNullable(indexes.get(queue)).map(boards::get);
    }

    /** All queues in which somebody stands. */
    List<LineId.OfCohort> queues() {
        return queues.stream()
                .filter(queue -> boards.get(index(queue)).lengths().total() > 0)
                .toList();
    }

    /** How many applications were ever registered or loaded. */
    int size() {
        return directory.size();
    }

    /** Whether an application was registered or loaded. */
    boolean knows(long number) {
        return directory.find(number) != Directory.NONE;
    }

    /** An application comes into its lane. */
    Move register(long number, LineId.OfCohort queue, Lane lane, long filedAt) {
        directory.add(number, filedAt, Facts.of(index(queue), lane));
        return change(number, Optional.empty(), () -> {});
    }

    /** A benefit opens a lane. */
    Move grant(long number, Lane lane) {
        return mark(number, facts -> Facts.granted(facts, lane));
    }

    /** A benefit is known that opened its lane before. */
    Move knowBenefit(long number, Lane lane) {
        return mark(number, facts -> Facts.counted(facts, lane));
    }

    /** A benefit falls away. */
    Move withdrawBenefit(long number, Lane lane) {
        return mark(number, facts -> Facts.withdrawn(facts, lane));
    }

    Move stopList(long number) {
        return mark(number, Facts::stopListed);
    }

    Move restore(long number) {
        return mark(number, Facts::restored);
    }

    Move end(long number) {
        var ended = mark(number, Facts::ended);
        holds.remove(number);
        holderSeats.remove(number);
        return ended;
    }

    /** An opening gives access. */
    Move giveAccess(long number, long openedAt, int ordinal) {
        return change(number, () -> {
            holderSeats.put(number, new Seat(Part.HOLDERS, openedAt, ordinal, filedAt(number), number));
            add(number, Held.ACCESS);
        });
    }

    /** An application comes to hold a place or a referral. Whoever never had an access stands by the first place it held. */
    Move hold(long number, Held what, long since) {
        return change(number, () -> {
            holderSeats.putIfAbsent(number, new Seat(Part.HOLDERS, since, 0, filedAt(number), number));
            add(number, what);
        });
    }

    /** An application loses what it held, if it did. */
    Move release(long number, Held what) {
        return change(number, () -> {
            holds.computeIfPresent(number, (same, held) -> {
                held.remove(what);
                return held.isEmpty() ? null : held;
            });
        });
    }

    private void add(long number, Held what) {
        holds.computeIfAbsent(number, nothing -> EnumSet.noneOf(Held.class)).add(what);
    }

    /** The queue of an application. */
    LineId.OfCohort queueOf(long number) {
        return queues.get(Facts.queue(directory.facts(cell(number))));
    }

    /** The lines are shown under these rules from now on. */
    void follow(QueueRules inForce) {
        if (turns.follow(inForce)) {
            showTurns();
        }
    }

    /** Whether the lines would be shown otherwise under these rules. */
    boolean isUnder(QueueRules inForce) {
        return turns.isUnder(inForce);
    }

    /** A turn that an opening left. */
    void knowTurn(LineId.OfCohort queue, int ordinaryGiven) {
        turns.know(queue, ordinaryGiven);
        showTurns();
    }

    /** Every line takes its turn over into an opening as the rules of that day say. */
    void beginOpening(QueueRules rules) {
        turns.begin(rules);
        showTurns();
    }

    /** A place of a queue opens. */
    void openPlace(LineId.OfCohort queue, QueueRules rules) {
        turns.open(queue, rules);
        showTurns();
    }

    /** The turn of a queue goes on: an opening gave access to a child of this lane. */
    void moveTurn(LineId.OfCohort queue, Lane lane, QueueRules rules) {
        turns.give(queue, lane, rules);
        showTurns();
    }

    private void showTurns() {
        for (var i = 0; i < boards.size(); i++) {
            boards.get(i).turn(turns.next(queues.get(i)));
        }
    }

    private Move mark(long number, IntUnaryOperator change) {
        return change(number, () -> {
            var cell = cell(number);
            directory.facts(cell, change.applyAsInt(directory.facts(cell)));
        });
    }

    private Move change(long number, Runnable mutation) {
        return change(number, seat(number, cell(number)), mutation);
    }

    private Move change(long number, Optional<Seat> from, Runnable mutation) {
        mutation.run();
        var cell = cell(number);
        var queue = Facts.queue(directory.facts(cell));
        var move = new Move(queues.get(queue), number, from, seat(number, cell));
        open.changed(move, directory.facts(cell));
        if (move.changesTheLine()) {
            move.from().ifPresent(boards.get(queue)::free);
            move.to().ifPresent(boards.get(queue)::seat);
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

    private long filedAt(long number) {
        return directory.filedAt(cell(number));
    }

    private Optional<Seat> seat(long number, int cell) {
        var facts = directory.facts(cell);
        var held = holds.getOrDefault(number, Set.of());
        // A referral is held in the stop-list too.
        if (Facts.hasEnded(facts) || Facts.isStopListed(facts) && !held.contains(Held.REFERRAL)) {
            return Optional.empty();
        }
        return Optional.ofNullable(held.isEmpty() ? null : holderSeats.get(number))
                .or(() -> Optional.of(Seat.waiting(Facts.lane(facts), directory.filedAt(cell), number)));
    }

    private int index(LineId.OfCohort queue) {
        return indexes.computeIfAbsent(queue, fresh -> {
            if (queues.size() == Facts.QUEUES) {
                throw new IllegalStateException("too many queues");
            }
            queues.add(fresh);
            boards.add(new Board(turns.next(fresh)));
            return queues.size() - 1;
        });
    }
}
