package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.time.PortalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Throws away codes, sign-ins and sessions a day after their time, soon after a start and then every hour. Whoever comes second finds nothing,
 * so every node may run it. Terms: docs/personal-data.md
 */
@Component
class ForgettingJob {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingJob.class);

    private final Tx tx;
    private final PortalClock clock;

    ForgettingJob(Tx tx, PortalClock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    void hourly() {
        LOG.info("thrown away: {} codes, sign-ins and sessions", throwAway(clock.now()));
    }

    /** Throws away what is due at the instant, included; how many rows. */
    int throwAway(Instant now) {
        var before = now.minus(KEPT);
        return tx.write(db -> codes(db, before) + requests(db, before) + signIns(db, before) + sessions(db, before));
    }

    private static int codes(WriteDb db, Instant before) {
        return db.change("delete from one_time_code where sent_at <= :before")
                .param("before", before)
                .rows();
    }

    private static int requests(WriteDb db, Instant before) {
        return db.change("delete from code_request where asked_at <= :before")
                .param("before", before)
                .rows();
    }

    private static int signIns(WriteDb db, Instant before) {
        return db.change("delete from sign_in where until_at <= :before")
                .param("before", before)
                .rows();
    }

    private static int sessions(WriteDb db, Instant before) {
        return db.change("delete from session where until_at <= :before")
                .param("before", before)
                .rows();
    }
}
