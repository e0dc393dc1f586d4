package kezek.portal.places;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineExit;
import org.springframework.stereotype.Component;

/**
 * What a child loses when it leaves the line: access and reservation end, by the stop-list, a withdrawal or a benefit that was rejected. Page:
 * rules/stop-list.md
 */
@Component
public class LineExits {

    private final LineExitQueries queries;

    LineExits(LineExitQueries queries) {
        this.queries = queries;
    }

    /**
     * Writes the rows; the caller records the entries that come back, in their order: none if the child had neither. Whether an access rested on
     * a benefit that was rejected is the caller's to know: here everything ends that the application holds.
     */
    public List<Entry> write(WriteDb db, Territory territory, UUID application, LineExit exit, Role by) {
        var entries = new ArrayList<Entry>();
        for (var number : queries.endAccess(db, territory, application, exit)) {
            entries.add(entry(Kind.ACCESS_ENDED, number, exit, by));
        }
        for (var held : queries.closeReservation(db, territory, application, exit)) {
            entries.add(
                    entry(Kind.RESERVATION_ENDED, held.application(), exit, by).with("place", held.place()));
        }
        return entries;
    }

    private static Entry entry(Kind kind, long application, LineExit exit, Role by) {
        return Entry.of(kind, by)
                .with("application", application)
                .with("because", exit.cause())
                .from(exit.at());
    }
}
