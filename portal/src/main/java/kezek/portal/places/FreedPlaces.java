package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.FreedPlacesQueries.Place;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.release.Recall;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.release.RecallOutcome.Recalled;
import org.springframework.stereotype.Component;

/** What a kindergarten does with its freed places. Page: rules/release-cycle.md */
@Component
public class FreedPlaces {

    /** What a text of the journal does not hold: it stands on one line. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Tx tx;
    private final DueEvents dueEvents;
    private final FreedPlacesQueries queries;
    private final PlaceReports reports;
    private final Journal journal;

    FreedPlaces(Tx tx, DueEvents dueEvents, FreedPlacesQueries queries, PlaceReports reports, Journal journal) {
        this.tx = tx;
        this.dueEvents = dueEvents;
        this.queries = queries;
        this.reports = reports;
        this.journal = journal;
    }

    /**
     * A kindergarten reports freed places of one group, all or none.
     *
     * @param count how many, at least 1
     * @param by who reports, as the row keeps it
     */
    public ReportOutcome report(Territory territory, GroupName group, int count, String by, Instant now) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one place is reported: " + count);
        }
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, now);
            var room = queries.room(db, territory, group);
            if (room.isEmpty()) {
                return new ReportOutcome.NoSuchGroup();
            }
            if (room.get().left() < count) {
                return new ReportOutcome.NoRoom(Math.max(0, room.get().left()));
            }
            var report = new PlaceReports.Report(count, moment.now(), Role.KINDERGARTEN, by);
            var written = reports.write(db, territory, room.get(), report);
            journal.record(db, page(territory, moment), written.entries());
            return new ReportOutcome.Reported(written.places());
        });
    }

    /**
     * A kindergarten takes back a place that nobody has claimed.
     *
     * @param place its public number
     * @param reason what people will read in the protocol
     * @return empty if the territory has no such place
     */
    public Optional<RecallOutcome> recall(Territory territory, long place, String reason, String by, Instant now) {
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, now);
            return queries.place(db, territory, place).map(known -> {
                var plain = NOT_PLAIN.matcher(reason).replaceAll(" ");
                var outcome = Recall.request(known.facts(), plain, moment.now());
                if (outcome instanceof Recalled recalled) {
                    recall(db, territory, known, recalled, by);
                    journal.record(
                            db,
                            page(territory, moment),
                            List.of(Entry.of(Kind.PLACE_RECALLED, Role.KINDERGARTEN)
                                    .with("place", place)
                                    .with("reason", recalled.reason())));
                }
                return outcome;
            });
        });
    }

    private void recall(WriteDb db, Territory territory, Place place, Recalled recalled, String by) {
        queries.recall(db, territory, place.id(), recalled, by);
        queries.close(db, territory, place.id(), recalled.at());
    }

    private static Journal.Page page(Territory territory, Moment moment) {
        return new Journal.Page(
                territory.id(),
                territory.slug(),
                moment.now(),
                moment.law().at(moment.now()).version());
    }
}
