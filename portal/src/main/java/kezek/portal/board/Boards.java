package kezek.portal.board;

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
 * database. They say what the journal said last; what is decided is decided in the database. Page: rules/queue-order.md
 */
@Component
public class Boards {

    private final Map<UUID, LiveBoard> boards = new ConcurrentHashMap<>();

    /** Whether the lines of a territory can be relied upon. */
    public sealed interface State {}

    /** They follow the journal, up to this entry. */
    public record Following(long entry) implements State {}

    /** They stand still since an instant, for a reason that an alarm has told: they show the queue as it was then. */
    public record Standing(Instant since, long entry) implements State {}

    /** How the lines of a territory stand. */
    public State state(Territory territory) {
        return board(territory)
                .<State>map(live -> live.stuck()
                        .<State>map(stuck -> new Standing(stuck.since(), live.followed()))
                        .orElseGet(() -> new Following(live.followed())))
                .orElseGet(() -> new Following(0));
    }

    /** Where an application stands, by its public number. */
    public Place place(Territory territory, long number) {
        return board(territory)
                .map(live -> live.read(board -> board.place(number)))
                .orElseGet(Place.OutOfQueue::new);
    }

    /** All queues in which somebody ever stood, in no order. */
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
                                board.census(queue).orElseThrow(),
                                part
                                        .map(one -> line.from(one, first, count))
                                        .orElseGet(() -> line.from(first, count))
                                        .stream()
                                        .map(board::shown)
                                        .toList()))));
    }

    /** How many children the queues of a territory have, all at one instant. */
    public Map<LineId.OfCohort, Census> censuses(Territory territory) {
        return board(territory)
                .map(live -> live.read(board -> board.queues().stream()
                        .collect(Collectors.toMap(
                                queue -> queue, queue -> board.census(queue).orElseThrow()))))
                .orElse(Map.of());
    }

    /** The journals that are followed; for the follower alone. */
    Map<UUID, LiveBoard> live() {
        return boards;
    }

    private <T> Optional<T> line(Territory territory, LineId.OfCohort queue, Function<Board, T> reader) {
        return board(territory)
                .flatMap(live -> live.read(board -> board.line(queue).map(reader)));
    }

    private Optional<LiveBoard> board(Territory territory) {
        return Optional.ofNullable(boards.get(territory.id()));
    }
}
