package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import kezek.portal.counter.Counter;
import kezek.portal.counter.Reply;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.DueEvents.Reserving;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import org.springframework.stereotype.Component;

/** How what families and kindergartens do with places begins: in a transaction, the territory locked, with everything due carried out. */
@Component
class Acts {

    private final Tx tx;
    private final DueEvents dueEvents;
    private final Laws laws;
    private final Journal journal;
    private final Counter counter;

    Acts(Tx tx, DueEvents dueEvents, Laws laws, Journal journal, Counter counter) {
        this.tx = tx;
        this.dueEvents = dueEvents;
        this.laws = laws;
        this.journal = journal;
        this.counter = counter;
    }

    /** One act; a refusal writes nothing, but what was due stays carried out. */
    <T> T act(Territory territory, Instant now, Function<Act, T> work) {
        return act(territory, now, now, work);
    }

    /** The same in the order of arrival at the counter; the act may be done again, so its key must find what it was given. */
    <T> Reply<T> atCounter(Territory territory, Instant now, Function<Act, T> work) {
        return counter.ask(territory.id(), () -> act(territory, now, work));
    }

    /**
     * The same for what was asked at several instants.
     *
     * @param first when the first was asked
     * @param last when the last was asked: the act is no later than that, but before anything else that falls due
     */
    <T> T act(Territory territory, Instant first, Instant last, Function<Act, T> work) {
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, first, last);
            return work.apply(new Act(db, territory, moment, journal));
        });
    }

    /**
     * The moment that {@link #act(Territory, Instant, Instant, Function)} will most likely find; empty if this node cannot tell.
     *
     * @param onItsWay what this node is writing in the territory
     */
    Optional<Moment> foresee(Territory territory, Instant first, Instant last, Optional<Reserving> onItsWay) {
        return dueEvents.foresee(territory, first, last, onItsWay);
    }

    /** Entries of an act at a moment that was foreseen, with their numbers; not written yet. */
    Journal.Run run(Territory territory, Moment moment, List<Entry> entries) {
        return journal.run(Act.page(territory, moment), entries, moment.entry().orElseThrow());
    }

    /**
     * Writes what was decided at a moment that was foreseen, in one trip. The territory is locked with the first statement; the tables refuse
     * what is recorded if the moment was not the right one.
     *
     * @param rows writes what the entries say
     */
    void write(Territory territory, Moment foreseen, Consumer<WriteDb> rows, Journal.Run entries) {
        tx.run(db -> {
            dueEvents.hold(db, territory, foreseen);
            rows.accept(db);
            journal.write(db, entries);
        });
    }

    /** After {@link #write}: it wrote nothing but reservations. */
    void written(Territory territory, Reserving written, Journal.Run entries) {
        reserved(territory, written);
        journal.recorded(entries);
    }

    /** A moment that was foreseen was refused. */
    void forget(Territory territory) {
        dueEvents.forget(territory);
    }

    /** After the commit of an act that wrote nothing but reservations. */
    void reserved(Territory territory, Reserving written) {
        dueEvents.reserved(territory, written);
    }

    /** Something that is written down, but changes neither queues nor places; what is due by now may not have been carried out. */
    <T> T note(Function<WriteDb, T> work) {
        return tx.write(work);
    }

    /** A look; what is due by now may not have been carried out. */
    <T> T look(Territory territory, BiFunction<ReadDb, TerritoryRules, T> work) {
        return tx.read(db -> work.apply(db, laws.of(db, territory)));
    }
}
