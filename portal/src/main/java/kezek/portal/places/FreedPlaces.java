package kezek.portal.places;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.FreedPlacesQueries.Place;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
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

    private static final String REPORT = "place-report";
    private static final String RECALL = "place-recall";

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
     * Who acts, by which form, when.
     *
     * @param by as the rows keep it
     * @param key of the form; one that was given something is answered the same for ever
     */
    public record Act(String by, UUID key, Instant now) {

        /** A key counts for its sender alone: one that somebody else used says nothing. */
        private Form form(String what) {
            return new Form(what, UUID.nameUUIDFromBytes((by + " " + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * A kindergarten reports freed places of one group, all or none.
     *
     * @param count how many, at least 1
     */
    public ReportOutcome report(Territory territory, GroupName group, int count, Act act) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one place is reported: " + count);
        }
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, act.now());
            var before = DoneRequests.answer(db, territory.id(), act.form(REPORT));
            if (before.isPresent()) {
                return new ReportOutcome.Reported(numbers(before.get()));
            }
            var room = queries.room(db, territory, group);
            if (room.isEmpty()) {
                return new ReportOutcome.NoSuchGroup();
            }
            if (room.get().left() < count) {
                return new ReportOutcome.NoRoom(Math.max(0, room.get().left()));
            }
            var report = new PlaceReports.Report(count, moment.now(), Role.KINDERGARTEN, act.by());
            var written = reports.write(db, territory, room.get(), report);
            DoneRequests.keep(db, territory.id(), act.form(REPORT), text(written.places()), moment.now());
            journal.record(db, page(territory, moment), written.entries());
            return new ReportOutcome.Reported(written.places());
        });
    }

    /**
     * A kindergarten takes back a place of its own that nobody has claimed.
     *
     * @param kindergarten its code
     * @param place its public number
     * @param reason what people will read in the protocol
     * @return empty if the kindergarten has no such place
     */
    public Optional<RecallOutcome> recall(
            Territory territory, String kindergarten, long place, String reason, Act act) {
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, act.now());
            var before = DoneRequests.answer(db, territory.id(), act.form(RECALL));
            if (before.isPresent()) {
                return Optional.of(queries.recalled(db, territory, Long.parseLong(before.get())));
            }
            return queries.place(db, territory, kindergarten, place).map(known -> {
                var plain = NOT_PLAIN.matcher(reason).replaceAll(" ");
                var outcome = Recall.request(known.facts(), plain, moment.now());
                if (outcome instanceof Recalled recalled) {
                    recall(db, territory, known, recalled, act);
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

    private void recall(WriteDb db, Territory territory, Place place, Recalled recalled, Act act) {
        queries.recall(db, territory, place.id(), recalled, act.by());
        queries.close(db, territory, place.id(), recalled.at());
        var form = act.form(RECALL);
        DoneRequests.keep(db, territory.id(), form, String.valueOf(place.number()), recalled.at());
    }

    private static String text(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(" ")).map(Long::valueOf).toList();
    }

    private static Journal.Page page(Territory territory, Moment moment) {
        return new Journal.Page(
                territory.id(),
                territory.slug(),
                moment.now(),
                moment.law().at(moment.now()).version());
    }
}
