package kezek.portal.queue;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.reservation.QueueStanding;
import org.springframework.stereotype.Component;

/**
 * Where an application stands: its number in the line, in the stop-list, with a referral, or in no queue. What was over at the instant of
 * asking does not count, whether or not somebody has written that down. Page: rules/queue-order.md
 */
@Component
public class Standings {

    private final Tx tx;
    private final Laws laws;
    private final StandingsQueries queries;

    Standings(Tx tx, Laws laws, StandingsQueries queries) {
        this.tx = tx;
        this.laws = laws;
        this.queries = queries;
    }

    /**
     * As of the instant, inside a transaction that sees one state of the line throughout: one that holds the territory's lock, or a snapshot.
     */
    public QueueStanding of(ReadDb db, Territory territory, Application application, Instant now) {
        var law = laws.of(db, territory);
        var own = queries.own(db, territory, application.id());
        // A referral outlives the application that ended by school age (docs/open-questions.md, 41).
        var referred = own.referredUntil(now);
        if (referred.isPresent()) {
            return new QueueStanding.WithReferral(referred.get());
        }
        var today = law.calendar().dateOf(now);
        if (own.closed()
                || AgeThatCounts.endedBySchoolAge(
                        application.cohort(), today, law.on(today).age())) {
            return new QueueStanding.OutOfQueue();
        }
        var stopped = own.stoppedAt(law, now);
        if (stopped.isPresent()) {
            return new QueueStanding.StopListed(stopped.get().until());
        }
        var queue = application.queue();
        var line = new QueueLine(law, now, queries.claims(db, territory, queue, now));
        // Who takes a place most often holds an access: then nobody has to count the lanes, which is the longest part.
        var number = line.numberOfHolder(own)
                .orElseGet(() -> line.numberOfWaiting(
                        own,
                        queries.lanes(db, territory, queue, own.filed(), now),
                        turn(law, queries.ordinaryGiven(db, territory, queue), now)));
        return new QueueStanding.InLine(queue.kind(), queue.birthYear(), number);
    }

    /** The same in a transaction of its own; not inside another one. */
    public QueueStanding of(Territory territory, Application application, Instant now) {
        return tx.snapshot(db -> of(db, territory, application, now));
    }

    /** The turn with which the next opening begins. */
    private static Turn turn(TerritoryRules law, Optional<Integer> given, Instant now) {
        var rules = law.at(now).queue();
        var ratio = rules.ordinaryPerFirstPriority();
        return given.filter(some -> rules.turnMemory() == TurnMemory.CARRIED_OVER)
                .map(some -> new Turn(Math.min(some, ratio), ratio))
                .orElse(Turn.start(ratio));
    }
}
