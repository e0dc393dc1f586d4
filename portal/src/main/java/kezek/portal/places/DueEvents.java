package kezek.portal.places;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.CycleEvent;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/**
 * Everything that a territory owes by now: what ends by itself, publications, openings. Each is carried out with the facts of its own instant,
 * however late, and once: the row that says until when all is done is locked first, so two nodes do not do it twice. Every change of queues,
 * places, benefits or the calendar of a territory begins with it. Page: rules/release-cycle.md
 */
@Component
public class DueEvents {

    private static final Duration A_MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    private final Laws laws;
    private final Journal journal;
    private final CycleQueries queries;
    private final Endings endings;
    private final Openings openings;

    DueEvents(Laws laws, Journal journal, CycleQueries queries, Endings endings, Openings openings) {
        this.laws = laws;
        this.journal = journal;
        this.queries = queries;
        this.endings = endings;
        this.openings = openings;
    }

    /**
     * How a transaction goes on.
     *
     * @param law the law of the territory
     * @param now the instant of its decisions: the one that was asked for, or later if another transaction has meanwhile carried out more. A
     *     report of 17:59 that had to wait for the publication of 18:00 is one of 18:00
     */
    public record Moment(TerritoryRules law, Instant now) {}

    /** As {@link #enter}, for those who decide nothing that depends on the hour. */
    public TerritoryRules carryOut(WriteDb db, Territory territory, Instant now) {
        return enter(db, territory, now).law();
    }

    /** Locks the territory until the end of the transaction and carries out what is due at {@code now}, included. */
    public Moment enter(WriteDb db, Territory territory, Instant now) {
        return enter(db, territory, now, now);
    }

    /**
     * As {@link #enter(WriteDb, Territory, Instant)}, for what was asked at several instants and is decided together: the moment is the latest
     * of them up to which nothing more falls due. So what was asked before 07:00 is not decided as of 07:00.
     *
     * @param first what is due by then is carried out
     * @param last the moment is no later, unless another transaction has carried out more
     */
    public Moment enter(WriteDb db, Territory territory, Instant first, Instant last) {
        var doneUntil = queries.lock(db, territory, first);
        var law = laws.of(db, territory);
        var step = new Step(db, territory, law, first);
        var quietUntil = quietUntil(step, doneUntil);
        if (doneUntil.isBefore(first) && !quietUntil.isAfter(first)) {
            carryOut(step, doneUntil);
            quietUntil = quietUntil(step, first);
        }
        var quiet = quietUntil.minus(A_MICROSECOND);
        var now = latest(doneUntil, latest(first, last.isBefore(quiet) ? last : quiet));
        if (doneUntil.isBefore(now)) {
            queries.done(db, territory, now);
        }
        return new Moment(law, now);
    }

    /** The first instant at which something falls due that has not been carried out. */
    private Instant quietUntil(Step step, Instant doneUntil) {
        var event = ReleaseCycle.of(step.law()).next(doneUntil).at();
        var end = endings.first(step);
        return end.isBefore(event) ? end : event;
    }

    private void carryOut(Step step, Instant doneUntil) {
        var now = step.decidedAt();
        for (var event : ReleaseCycle.of(step.law()).due(doneUntil, now)) {
            // What ends at the hour of an opening is over when it opens: instants of an end are out.
            endings.end(step, event.at());
            switch (event) {
                case CycleEvent.PublicationDue due -> publish(step, due.at());
                case CycleEvent.OpeningDue due -> openings.open(step, due.at());
            }
        }
        endings.end(step, now);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Whether every publication and opening up to {@code now} has been carried out, as far as this transaction sees. Then whoever only looks
     * may trust the places and accesses that it finds; what ends by itself it derives from the instants.
     */
    public boolean areCarriedOut(ReadDb db, Territory territory, TerritoryRules law, Instant now) {
        return queries.carriedOutUntil(db, territory)
                .filter(until -> ReleaseCycle.of(law).due(until, now).isEmpty())
                .isPresent();
    }

    /** What one event needs: where it is written, for whom, under which law, and when that really happens. */
    record Step(WriteDb db, Territory territory, TerritoryRules law, Instant decidedAt) {

        /** The page of the journal for what holds since an instant. */
        Journal.Page page(Instant since) {
            return new Journal.Page(
                    territory.id(), territory.slug(), decidedAt, law.at(since).version());
        }
    }

    private void publish(Step step, Instant at) {
        var entries = queries.publish(step.db(), step.territory(), at).stream()
                .map(place -> Entry.of(Kind.PLACE_PUBLISHED, Role.CLOCK)
                        .with("place", place)
                        .from(at))
                .toList();
        journal.record(step.db(), step.page(at), entries);
    }
}
