package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;

/**
 * One act in its transaction: the territory is locked, everything due has been carried out.
 *
 * @param moment the law and the instant of its decisions
 */
record Act(WriteDb db, Territory territory, Moment moment, Journal journal) {

    TerritoryRules law() {
        return moment.law();
    }

    Instant now() {
        return moment.now();
    }

    /** Records the entries; the last thing that an act does. The number of the last of them, 0 for none. */
    long record(List<Entry> entries) {
        var page = page(territory, moment);
        var last = moment.entry();
        return last.isPresent()
                ? journal.record(db, page, entries, last.getAsLong())
                : journal.record(db, page, entries);
    }

    /** The page of the journal for what is decided at a moment. */
    static Journal.Page page(Territory territory, Moment moment) {
        var rules = moment.law().at(moment.now()).version();
        return new Journal.Page(territory.id(), territory.slug(), moment.now(), rules);
    }
}
