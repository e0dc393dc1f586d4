package kezek.portal.audit;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.Row;

/** How something ended: when, and why. */
record End(Instant at, String because) {

    /** Why something ends that was a mistake. */
    static final String CORRECTED = "CORRECTED";

    /** The end that a row tells; empty if both columns are. */
    static Optional<End> of(Row row, String at, String because) {
        return row.optional(at, Row::instant).map(instant -> new End(instant, row.text(because)));
    }
}
