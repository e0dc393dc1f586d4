package kezek.portal.register;

import java.util.ArrayList;
import java.util.List;
import kezek.portal.journal.CanonicalForm;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Journal;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Writes the journal of an import. It is the last that the transaction does; the entries are copied, because they are as many as the rows. */
@Component
class ImportJournal {

    private static final int ENTRIES_AT_ONCE = 5_000;

    private final Journal journal;
    private final RecordQueries records;

    ImportJournal(Journal journal, RecordQueries records) {
        this.journal = journal;
        this.records = records;
    }

    void write(WriteDb db, Territory territory, Journal.Page page) {
        var waiting = new ArrayList<Entry>(ENTRIES_AT_ONCE);
        records.each(db, territory, entry -> {
            waiting.add(entry);
            if (waiting.size() == ENTRIES_AT_ONCE) {
                write(db, page, waiting);
            }
        });
        write(db, page, waiting);
    }

    private void write(WriteDb db, Journal.Page page, List<Entry> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var numbered = journal.number(db, page, waiting);
        waiting.clear();
        db.copy(
                """
                copy journal (territory_id, number, kind, version, decided_at, body) from stdin
                """,
                rows -> numbered.forEach(one -> rows.row(
                        page.territory(),
                        one.number(),
                        one.entry().kind(),
                        CanonicalForm.VERSION,
                        page.at(),
                        one.body())));
        db.copy(
                """
                copy journal_salt (territory_id, journal_number, salt) from stdin
                """,
                rows -> numbered.stream()
                        .filter(one -> !one.entry().secrets().isEmpty())
                        .forEach(one -> rows.row(page.territory(), one.number(), one.salt())));
    }
}
