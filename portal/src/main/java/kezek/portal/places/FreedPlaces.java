package kezek.portal.places;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.FreedPlacesQueries.Place;
import kezek.portal.places.FreedPlacesQueries.Room;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.calendar.SchoolYear;
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
    private final Journal journal;

    FreedPlaces(Tx tx, DueEvents dueEvents, FreedPlacesQueries queries, Journal journal) {
        this.tx = tx;
        this.dueEvents = dueEvents;
        this.queries = queries;
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
            return new ReportOutcome.Reported(report(db, territory, group, room.get(), new Report(moment, count, by)));
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

    private record Report(Moment moment, int count, String by) {}

    private List<Long> report(WriteDb db, Territory territory, GroupName name, Room group, Report report) {
        var now = report.moment().now();
        var today = report.moment().law().calendar().dateOf(now);
        var schoolYear = SchoolYear.decidingOn(today).startYear();
        var first = Counters.take(db, territory.id(), Counters.Of.PLACE, report.count());
        var numbers = LongStream.range(first, first + report.count()).boxed().toList();
        var entries = new ArrayList<Entry>();
        for (var number : numbers) {
            entries.add(Entry.of(Kind.PLACE_REPORTED, Role.KINDERGARTEN)
                    .with("place", number)
                    .with("kindergarten", name.kindergarten())
                    .with("group", name.group())
                    .with("ageFrom", group.ageFrom())
                    .with("ageTo", group.ageTo())
                    .with("queueKind", group.kind())
                    .with("schoolYear", schoolYear));
        }
        queries.add(db, territory, group, numbers, new FreedPlacesQueries.Reporting(schoolYear, now, report.by()));
        journal.record(db, page(territory, report.moment()), entries);
        return numbers;
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
