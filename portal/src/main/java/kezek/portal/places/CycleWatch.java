package kezek.portal.places;

import java.time.Instant;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * For those who only look: a family that asks at 07:00 whether it may choose sees the opening of 07:00, though nobody has written anything
 * since. One row is read; only if a publication or an opening is due is the territory locked and {@link DueEvents} carries it out. Page:
 * rules/release-cycle.md
 */
@Component
public class CycleWatch {

    private final Tx tx;
    private final Laws laws;
    private final DueEvents dueEvents;

    CycleWatch(Tx tx, Laws laws, DueEvents dueEvents) {
        this.tx = tx;
        this.laws = laws;
        this.dueEvents = dueEvents;
    }

    /** Carries out what is due by now, if anything is. */
    public void catchUp(Territory territory, Instant now) {
        if (!tx.read(db -> dueEvents.areCarriedOut(db, territory, laws.of(db, territory), now))) {
            tx.run(db -> dueEvents.carryOut(db, territory, now));
        }
    }
}
