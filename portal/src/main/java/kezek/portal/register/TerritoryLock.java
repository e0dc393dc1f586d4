package kezek.portal.register;

import java.time.Instant;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import org.springframework.stereotype.Component;

/** The territory's row, which every change of its queues locks, and the hour at which it was got. */
@Component
class TerritoryLock {

    private final DueEvents dueEvents;
    private final PortalClock clock;

    TerritoryLock(DueEvents dueEvents, PortalClock clock) {
        this.dueEvents = dueEvents;
        this.clock = clock;
    }

    /**
     * The territory belongs to this transaction.
     *
     * @param law its law
     * @param now the instant of what is decided; everything due by then is carried out
     */
    record Taken(TerritoryRules law, Instant now) {}

    Instant now() {
        return clock.now();
    }

    /** Waits for whoever has the territory, and takes it until the end of the transaction. */
    Taken take(WriteDb db, Territory territory) {
        dueEvents.carryOut(db, territory, clock.now());
        // Others may have decided while this waited: what follows is decided after them.
        var now = clock.now();
        return new Taken(dueEvents.carryOut(db, territory, now), now);
    }
}
