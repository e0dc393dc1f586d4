package kezek.portal.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        var own = queries.own(db, territory, List.of(application.id()))
                .values()
                .iterator()
                .next();
        var elsewhere = outOfLine(application, own, law, now);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
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

    /**
     * Many at once and without their numbers, which take by far the longest: whoever is in the line stands at number 1. For those who decide
     * what does not depend on it.
     */
    public Map<UUID, QueueStanding> withoutNumbers(
            ReadDb db, Territory territory, TerritoryRules law, Collection<Application> applications, Instant now) {
        var own = queries.own(
                db, territory, applications.stream().map(Application::id).toList());
        var standings = new HashMap<UUID, QueueStanding>();
        for (var application : applications) {
            var place = Optional.ofNullable(own.get(application.id())).orElseThrow();
            standings.put(
                    application.id(),
                    outOfLine(application, place, law, now)
                            .orElseGet(() -> new QueueStanding.InLine(application.kind(), application.cohort(), 1)));
        }
        return standings;
    }

    private static Optional<QueueStanding> outOfLine(
            Application application, LinePlace own, TerritoryRules law, Instant now) {
        // A referral outlives the application that ended by school age (docs/open-questions.md, 41).
        var referred = own.referredUntil(now);
        if (referred.isPresent()) {
            return Optional.of(new QueueStanding.WithReferral(referred.get()));
        }
        var today = law.calendar().dateOf(now);
        if (own.closed()
                || AgeThatCounts.endedBySchoolAge(
                        application.cohort(), today, law.on(today).age())) {
            return Optional.of(new QueueStanding.OutOfQueue());
        }
        return own.stoppedAt(law, now).map(stopped -> new QueueStanding.StopListed(stopped.until()));
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
