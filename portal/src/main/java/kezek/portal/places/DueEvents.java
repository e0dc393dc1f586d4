package kezek.portal.places;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.CycleQueries.Locked;
import kezek.portal.places.QuietTimes.Known;
import kezek.portal.places.QuietTimes.Quiet;
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
    private final QuietTimes quietTimes = new QuietTimes();

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
     * @param entry the last of the journal before this transaction wrote one, if it is known and nothing had to be carried out
     */
    public record Moment(TerritoryRules law, Instant now, OptionalLong entry) {}

    /**
     * A transaction that writes nothing but reservations: nothing that it changes ends before the first of them does.
     *
     * @param moment its moment, with an entry
     * @param last the number of the last entry that it writes
     * @param firstEnd when the first of the reservations ends
     */
    public record Reserving(Moment moment, long last, Instant firstEnd) {

        /** The number of the last entry before it. */
        public long after() {
            return moment.entry().orElseThrow();
        }

        private Known after(Known before) {
            return before.after(last, moment.now(), firstEnd);
        }
    }

    /** As {@link #enter}, for those who decide nothing that depends on the hour. */
    public TerritoryRules carryOut(WriteDb db, Territory territory, Instant now) {
        return enter(db, territory, now).law();
    }

    /** Locks the territory until the end of the transaction and carries out what is due at {@code now}, included. */
    public Moment enter(WriteDb db, Territory territory, Instant now) {
        var locked = queries.lock(db, territory, now);
        return goOn(db, territory, locked, look(db, territory, now), new Asked(now, now));
    }

    /**
     * As {@link #enter(WriteDb, Territory, Instant)}, for what was asked at several instants and is decided together: the moment is the latest
     * of them up to which nothing more falls due. So what was asked before 07:00 is not decided as of 07:00. For whoever comes often: what the
     * last one read is not read again while nobody else has written. The transaction has written nothing yet.
     *
     * @param first what is due by then is carried out
     * @param last the moment is no later, unless another transaction has carried out more
     */
    public Moment enter(WriteDb db, Territory territory, Instant first, Instant last) {
        var locked = queries.lock(db, territory, first);
        return goOn(db, territory, locked, quiet(db, territory, locked, first), new Asked(first, last));
    }

    /**
     * The moment that {@link #enter(WriteDb, Territory, Instant, Instant)} would answer, if nobody but this node has written since it last did.
     * Empty if this node does not know, if it has seen others write, or if something is due. The database is not asked: whoever writes
     * by this moment begins with {@link #hold}, records an entry at least, and is refused if it was wrong.
     *
     * @param onItsWay what this node is writing in the territory, as if it were written
     */
    public Optional<Moment> foresee(Territory territory, Instant first, Instant last, Optional<Reserving> onItsWay) {
        return quietTimes
                .last(territory.id(), dayOf(territory, first))
                .filter(known -> onItsWay.stream().allMatch(writing -> writing.after() == known.entry()))
                .map(known -> onItsWay.map(writing -> writing.after(known)).orElse(known))
                .flatMap(known -> known.doneUntil().flatMap(doneUntil -> {
                    var quiet = known.quiet();
                    var quietUntil = quiet.until(doneUntil);
                    var now = now(doneUntil, quietUntil, new Asked(first, last));
                    return quietUntil.isAfter(first)
                            ? Optional.of(new Moment(quiet.law(), now, OptionalLong.of(known.entry())))
                            : Optional.empty();
                }));
    }

    /** Locks the territory with the next statement. A moment that others have passed is refused by the table. */
    public void hold(WriteDb db, Territory territory, Moment foreseen) {
        queries.done(db, territory, foreseen.now());
    }

    /** A moment that was foreseen was refused: others have written. */
    public void forget(Territory territory) {
        quietTimes.forget(territory.id());
    }

    private record Asked(Instant first, Instant last) {}

    /** The latest instant that was asked for, up to which nothing more falls due; no earlier than what is done. */
    private static Instant now(Instant doneUntil, Instant quietUntil, Asked asked) {
        var end = quietUntil.minus(A_MICROSECOND);
        return latest(doneUntil, latest(asked.first(), asked.last().isBefore(end) ? asked.last() : end));
    }

    private Moment goOn(WriteDb db, Territory territory, Locked locked, Quiet quiet, Asked asked) {
        var doneUntil = locked.carriedOutUntil();
        var first = asked.first();
        var entry = locked.entry();
        var quietUntil = quiet.until(doneUntil);
        if (doneUntil.isBefore(first) && !quietUntil.isAfter(first)) {
            var step = new Step(db, territory, quiet.law(), first);
            carryOut(step, doneUntil);
            quietUntil = new Quiet(quiet.law(), endings.first(step)).until(first);
            entry = OptionalLong.empty();
        }
        var now = now(doneUntil, quietUntil, asked);
        if (doneUntil.isBefore(now)) {
            queries.done(db, territory, now);
        }
        return new Moment(quiet.law(), now, entry);
    }

    /** Tells, after its commit, of a transaction that wrote only reservations. Then the next one need not look. */
    public void reserved(Territory territory, Reserving written) {
        quietTimes.goOn(territory.id(), written.after(), written::after);
    }

    private Quiet quiet(WriteDb db, Territory territory, Locked locked, Instant now) {
        return locked.entry().isEmpty()
                ? look(db, territory, now)
                : quietTimes.at(
                        territory.id(),
                        locked.entry().getAsLong(),
                        dayOf(territory, now),
                        locked.carriedOutUntil(),
                        () -> look(db, territory, now));
    }

    private static LocalDate dayOf(Territory territory, Instant now) {
        return now.atZone(territory.zone()).toLocalDate();
    }

    private Quiet look(WriteDb db, Territory territory, Instant now) {
        var law = laws.of(db, territory);
        return new Quiet(law, endings.first(new Step(db, territory, law, now)));
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
