package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.queue.StandingsQueries.Claim;
import kezek.portal.queue.StandingsQueries.Counted;
import kezek.rulebook.TerritoryRules;
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
    private final List<Claim> claims;
    private final Map<Lane, Counted> lanes;

    /**
     * A line.
     *
     * @param claims all who claim something, in the order of the line
     * @param lanes who is not in the stop-list, those who claim something included; counted up to the application that is asked for
     */
    QueueLine(TerritoryRules law, Instant now, List<Claim> claims, List<Counted> lanes) {
        this.law = law;
        this.now = now;
        this.claims = List.copyOf(claims);
        this.lanes = lanes.stream().collect(Collectors.toMap(Counted::lane, Function.identity()));
    }

    /** The number of an application that is neither in the stop-list nor out of its queue. */
    int positionOf(LinePlace own, Turn turn) {
        var holders = claims.stream()
                .filter(this::holds)
                .map(claim -> claim.place().filed())
                .toList();
        var held = holders.indexOf(own.filed());
        if (held >= 0) {
            return held + 1;
        }
        var gone = gone(own.lane())
                .filter(other -> other.filed().compareTo(own.filed()) <= 0)
                .count();
        var upTo = Optional.ofNullable(lanes.get(own.lane())).map(Counted::upTo).orElseThrow();
        var lengths = new LineLengths(
                holders.size(), waiting(Lane.OUT_OF_TURN), waiting(Lane.FIRST_PRIORITY), waiting(Lane.ORDINARY));
        return QueueOrder.position(own.lane(), Math.toIntExact(upTo - gone), lengths, turn);
    }

    private int waiting(Lane lane) {
        var counted = Optional.ofNullable(lanes.get(lane)).map(Counted::waiting).orElse(0);
        return Math.toIntExact(counted - gone(lane).count());
    }

    /** Who was counted in a lane and does not wait in it: holders, and those whom a lapsed referral has brought to the stop-list. */
    private Stream<LinePlace> gone(Lane lane) {
        return claims.stream()
                .filter(claim -> claim.place().lane() == lane)
                .filter(claim -> !claim.place().isStopListed(now))
                .filter(claim ->
                        holds(claim) || claim.place().stoppedAt(law, now).isPresent())
                .map(Claim::place);
    }

    /** A referral is held in the stop-list too; an access and a reservation ended when the child entered it. */
    private boolean holds(Claim claim) {
        return claim.place().referredUntil(now).isPresent()
                || claim.place().stoppedAt(law, now).isEmpty() && (claim.reserved() || hasAccess(claim));
    }

    private boolean hasAccess(Claim claim) {
        var cycle = ReleaseCycle.of(law);
        return claim.openedAt()
                .map(opening -> Access.given(opening, cycle))
                .filter(access -> access.liveAt(now))
                .isPresent();
    }
}
