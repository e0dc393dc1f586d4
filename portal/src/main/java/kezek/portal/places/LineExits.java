package kezek.portal.places;

import java.util.List;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineExit;
import org.springframework.stereotype.Component;

/** What a child loses when it leaves the line: access and reservation end, by the stop-list, a withdrawal or a benefit that was rejected. */
@Component
public class LineExits {

    /** Writes the rows; the caller records the entries that come back, in their order: none if the child had neither. */
    public List<Entry> write(WriteDb db, Territory territory, UUID application, LineExit exit, Role by) {
        throw new UnsupportedOperationException();
    }
}
