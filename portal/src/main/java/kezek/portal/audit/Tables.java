package kezek.portal.audit;

import java.text.Normalizer;
import java.util.UUID;
import java.util.function.Consumer;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;

/** The tables of one territory at one instant. */
record Tables(AuditQueries queries, ReadDb db, Territory territory) {

    /** One of the statements of {@link AuditQueries}. */
    @FunctionalInterface
    interface Statement {
        void run(AuditQueries queries, ReadDb db, UUID territory, Consumer<Row> reader);
    }

    /** Shows the reader every row that a statement finds in the territory. */
    void each(Statement statement, Consumer<Row> reader) {
        statement.run(queries, db, territory.id(), reader);
    }

    /** A text that a person wrote, as the journal writes it: one letter, one form. */
    static String words(Row row, String column) {
        return Normalizer.normalize(row.text(column), Normalizer.Form.NFC);
    }
}
