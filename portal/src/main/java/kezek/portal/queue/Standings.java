package kezek.portal.queue;

import java.time.Instant;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.reservation.QueueStanding;
import org.springframework.stereotype.Component;

/** Where an application stands now: its number in the line, in the stop-list, with a referral, or in no queue. */
@Component
public class Standings {

    /** As of the instant; what is due by then has been carried out, or is derived from the instants. */
    public QueueStanding of(ReadDb db, Territory territory, Application application, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The same, in a transaction of its own. */
    public QueueStanding of(Territory territory, Application application, Instant now) {
        throw new UnsupportedOperationException();
    }
}
