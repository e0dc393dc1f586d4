package kezek.portal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.LineLengths;
import org.springframework.stereotype.Component;

/**
 * The lines of all territories as they stand on this node: a position, who stands at a position and any page, in microseconds and without the
 * database. They contain everything that this node has committed, and what others have a quarter of a second later at most; what is decided
 * is decided in the database. Not to be asked inside a transaction. Page: rules/queue-order.md
 */
@Component
public class Boards {

    /** How long a reader waits at most for what this node has committed. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Map<UUID, LiveBoard> boards = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> failing = new ConcurrentHashMap<>();
    private final OwnCommits ownCommits = new OwnCommits();
    private final LastLook lastLook = new LastLook();

    /** Whether the lines of a territory can be relied upon. */
    public sealed interface State {}

    /** They follow the journal, up to this entry. */
    public record Following(long entry) implements State {}

    /** They stand still since an instant, up to this entry; an alarm has told why: they show the queue as it was then. */
    public record Standing(Instant since, long entry) implements State {}

    /** How the lines of a territory stand. */
    public State state(Territory territory) {
        return state(territory, board(territory));
    }

    /** Whether the lines of a territory follow its journal, answered at once. */
    public boolean follow(Territory territory) {
        return state(territory, Optional.ofNullable(boards.get(territory.id()))) instanceof Following;
    }

    /** Whether they contain the journal of a territory up to an entry and no further, answered at once. */
    public boolean standAt(Territory territory, long entry) {
        var live = boards.get(territory.id());
        return live != null && live.followed() == entry && follow(territory);
    }

    private State state(Territory territory, Optional<LiveBoard> live) {
        var entry = live.map(LiveBoard::followed).orElse(0L);
        return live.flatMap(LiveBoard::stuck)
                .map(LiveBoard.Stuck::since)
                .or(() -> Optional.ofNullable(failing.get(territory.id())))
                .or(lastLook::standsSince)
                .<State>map(since -> new Standing(since, entry))
                .orElseGet(() -> new Following(entry));
    }

    /** Where an application stands, by its public number. */
    public Place place(Territory territory, long number) {
        return board(territory)
                .map(live -> live.read(board -> board.place(number)))
                .orElseGet(Place.OutOfQueue::new);
    }

    /** The same as it is known at once, without waiting for what this node has committed a moment ago. */
    public Place placeAtOnce(Territory territory, long number) {
        return Optional.ofNullable(boards.get(territory.id()))
                .map(live -> live.read(board -> board.place(number)))
                .orElseGet(Place.OutOfQueue::new);
    }

    /** Waits until the lines of a territory contain what this node has committed by now, a quarter of a second at most. */
    public void awaitOwn(Territory territory) {
        board(territory);
    }

    /** The last entry of a territory that this node itself has committed; zero if it has committed none. */
    public long ownCommit(Territory territory) {
        return ownCommits.last(territory.id());
    }

    /** All queues in which somebody stands, in no order. */
    public List<LineId.OfCohort> queues(Territory territory) {
        return board(territory).map(live -> live.read(TerritoryBoard::queues)).orElse(List.of());
    }

    /** How many stand in the parts of a line; nobody, if there is no such queue. */
    public LineLengths lengths(Territory territory, LineId.OfCohort queue) {
        return line(territory, queue, Board::lengths).orElse(new LineLengths(0, 0, 0, 0));
    }

    /**
     * Who stands at the positions from one on.
     *
     * @param position the first, from 1
     * @param count how many at most
     */
    public List<Placed> page(Territory territory, LineId.OfCohort queue, int position, int count) {
        return line(territory, queue, line -> line.from(position, count)).orElse(List.of());
    }

    /**
     * A stretch of a line as everyone may read it; empty if nobody ever stood in this queue.
     *
     * @param part the part of the line that is read; empty: the whole line
     * @param first position in the line or rank in the part, from 1
     * @param count how many at most
     */
    public Optional<Stretch> stretch(
            Territory territory, LineId.OfCohort queue, Optional<Part> part, int first, int count) {
        return board(territory)
                .flatMap(live -> live.read(board -> board.line(queue)
                        .map(line -> new Stretch(
                                live.followed(),
                                board.open.census(queue, line),
                                part
                                        .map(one -> line.from(one, first, count))
                                        .orElseGet(() -> line.from(first, count))
                                        .stream()
                                        .map(board.open::row)
                                        .toList()))));
    }

    /** How many children the queues of a territory have, all at one instant. */
    public Map<LineId.OfCohort, Census> censuses(Territory territory) {
        return board(territory)
                .map(live -> live.read(board -> board.queues().stream()
                        .collect(Collectors.toMap(
                                queue -> queue,
                                queue -> board.open.census(
                                        queue, board.line(queue).orElseThrow())))))
                .orElse(Map.of());
    }

    /** The boards that are followed, by territory; for the follower alone. */
    Map<UUID, LiveBoard> live() {
        return boards;
    }

    /** The boards that cannot be brought up, by territory, and since when; for the follower and its alarm alone. */
    Map<UUID, Instant> failing() {
        return failing;
    }

    /** For the follower alone. */
    OwnCommits ownCommits() {
        return ownCommits;
    }

    /** For the follower and its alarm alone. */
    LastLook lastLook() {
        return lastLook;
    }

    private <T> Optional<T> line(Territory territory, LineId.OfCohort queue, Function<Board, T> reader) {
        return board(territory)
                .flatMap(live -> live.read(board -> board.line(queue).map(reader)));
    }

    private Optional<LiveBoard> board(Territory territory) {
        ownCommits.await(territory.id(), entry -> lastLook.isSilent() || contains(territory.id(), entry), PATIENCE);
        return Optional.ofNullable(boards.get(territory.id()));
    }

    private boolean contains(UUID territory, long entry) {
        var live = boards.get(territory);
        return failing.containsKey(territory)
                || live != null && (live.followed() >= entry || live.stuck().isPresent());
    }
}
