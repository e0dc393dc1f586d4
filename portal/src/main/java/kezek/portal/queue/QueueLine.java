package kezek.portal.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import kezek.portal.queue.StandingsQueries.Claim;
import kezek.portal.queue.StandingsQueries.Counted;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;

/** The line of one queue at an instant, as far as one application's number in it needs to know it. Page: rules/queue-order.md */
final class QueueLine {

    private final TerritoryRules law;
    private final Instant now;
    private final Map<Instant, Access> windows = new HashMap<>();
    private final List<FiledOrder> holders = new ArrayList<>();

    /** Who is counted in a lane and does not wait in it: holders, and those whom a lapsed referral has brought to the stop-list. */
    private final List<LinePlace> gone = new ArrayList<>();

    /**
     * A line.
     *
     * @param claims all who claim something, in the order of the line
     */
    QueueLine(TerritoryRules law, Instant now, List<Claim> claims) {
        this.law = law;
        this.now = now;
        for (var claim : claims) {
            var place = claim.place();
            var stopped = place.stoppedAt(law, now).isPresent();
            // A referral is held in the stop-list too; an access and a reservation ended when the child entered it.
            var holds = place.referredUntil(now).isPresent() || !stopped && (claim.reserved() || hasAccess(claim));
            if (holds) {
                holders.add(place.filed());
            }
            if ((holds || stopped) && !place.isStopListed(now)) {
                gone.add(place);
            }
        }
    }

    /** The number of an application that holds something. */
    OptionalInt numberOfHolder(LinePlace own) {
        var held = holders.indexOf(own.filed());
        return held < 0 ? OptionalInt.empty() : OptionalInt.of(held + 1);
    }

    /**
     * The number of an application that waits.
     *
     * @param lanes who is not in the stop-list, those who claim something included; counted up to the application
     */
    int numberOfWaiting(LinePlace own, List<Counted> lanes, Turn turn) {
        var lengths = new LineLengths(
                holders.size(),
                waiting(Lane.OUT_OF_TURN, lanes),
                waiting(Lane.FIRST_PRIORITY, lanes),
                waiting(Lane.ORDINARY, lanes));
        var goneBefore = gone.stream()
                .filter(other -> other.lane() == own.lane())
                .filter(other -> other.filed().compareTo(own.filed()) < 0)
                .count();
        var rank = count(own.lane(), lanes, Counted::upTo) - Math.toIntExact(goneBefore);
        return QueueOrder.position(own.lane(), rank, lengths, turn);
    }

    private int waiting(Lane lane, List<Counted> lanes) {
        var away = gone.stream().filter(other -> other.lane() == lane).count();
        return count(lane, lanes, Counted::waiting) - Math.toIntExact(away);
    }

    private static int count(Lane lane, List<Counted> lanes, ToIntFunction<Counted> count) {
        return lanes.stream()
                .filter(counted -> counted.lane() == lane)
                .mapToInt(count)
                .sum();
    }

    /** Thousands have access of the same few openings. */
    private boolean hasAccess(Claim claim) {
        return claim.openedAt()
                .map(opening -> windows.computeIfAbsent(opening, at -> Access.given(at, ReleaseCycle.of(law))))
                .filter(access -> access.liveAt(now))
                .isPresent();
    }
}
