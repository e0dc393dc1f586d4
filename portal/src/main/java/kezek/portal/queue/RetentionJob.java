package kezek.portal.queue;

import java.time.Duration;
import java.time.Instant;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.time.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Throws away what is no longer needed of families: soon after a start, then once a day. Whoever comes second finds nothing, so every node may
 * run it. Terms: docs/personal-data.md
 */
@Component
class RetentionJob {

    /** How long a certificate is kept after the decision about it, or after the end of an application that needs none any more. */
    static final Duration DECIDED_CERTIFICATE = Duration.ofDays(30);

    /** How long a draft is kept after its parent touched it last. */
    static final Duration DRAFT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Tx tx;
    private final RetentionQueries queries;
    private final PortalClock clock;

    RetentionJob(Tx tx, RetentionQueries queries, PortalClock clock) {
        this.tx = tx;
        this.queries = queries;
        this.clock = clock;
    }

    /** What was thrown away. */
    record Gone(int certificates, int drafts) {}

    void daily() {
        var gone = throwAway(clock.now());
        LOG.info("thrown away: {} certificates, {} drafts", gone.certificates(), gone.drafts());
    }

    /** Throws away what is due at the instant, included. */
    Gone throwAway(Instant now) {
        return tx.write(db -> new Gone(certificates(db, now.minus(DECIDED_CERTIFICATE)), drafts(db, now.minus(DRAFT))));
    }

    private int certificates(WriteDb db, Instant until) {
        return queries.territoriesWithCertificates(db).stream()
                .mapToInt(territory -> queries.certificates(db, territory, until))
                .sum();
    }

    private int drafts(WriteDb db, Instant until) {
        return queries.territoriesWithDrafts(db, until).stream()
                .mapToInt(territory -> queries.drafts(db, territory, until))
                .sum();
    }
}
