package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Journal;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;

/**
 * One act in its transaction: the territory is locked, everything due has been carried out.
 *
 * @param now the instant of its decisions
 */
record Act(WriteDb db, Territory territory, TerritoryRules law, Instant now, Journal journal) {

    /** Records the entries; the last thing that an act does. The number of the last of them, 0 for none. */
    long record(List<Entry> entries) {
        var rules = law.at(now).version();
        return journal.record(db, new Journal.Page(territory.id(), territory.slug(), now, rules), entries);
    }
}
