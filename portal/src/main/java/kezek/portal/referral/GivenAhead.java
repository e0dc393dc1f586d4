package kezek.portal.referral;

import java.util.List;
import java.util.Optional;
import kezek.portal.counter.Ahead;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents.Reserving;
import kezek.portal.referral.Decisions.Held;
import kezek.portal.territory.Territory;

/**
 * Places of a territory that were given before the transaction that writes them.
 *
 * @param held what was given, at least one
 * @param entries of the journal
 * @param reserving the transaction
 */
record GivenAhead(
        Acts acts,
        ClaimQueries queries,
        Territory territory,
        List<Optional<Judgement>> answers,
        List<Held> held,
        Journal.Run entries,
        Reserving reserving)
        implements Ahead<Optional<Judgement>> {

    boolean isIn(Territory other) {
        return territory.id().equals(other.id());
    }

    @Override
    public void write() {
        acts.write(territory, reserving.moment(), db -> queries.add(db, territory, held), entries);
    }

    @Override
    public void written() {
        acts.written(territory, reserving, entries);
    }

    /** Others have written, or memory was wrong: the next look tells. */
    @Override
    public void refused() {
        acts.forget(territory);
    }
}
