package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.FreedPlacesQueries.Reporting;
import kezek.portal.places.FreedPlacesQueries.Room;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.calendar.SchoolYear;
import org.springframework.stereotype.Component;

/** Writes freed places as reported: those that a kindergarten names and those that come back from a referral. Page: rules/release-cycle.md */
@Component
class PlaceReports {

    private final FreedPlacesQueries queries;

    PlaceReports(FreedPlacesQueries queries) {
        this.queries = queries;
    }

    /**
     * A report of places of one group.
     *
     * @param count how many, at least 1
     * @param at when they count as reported; the school year that decides on that day is theirs
     * @param name who reports, as the row keeps it
     */
    record Report(int count, Instant at, Role by, String name) {}

    /** The public numbers of the places, and the entries that record them. */
    record Written(List<Long> places, List<Entry> entries) {}

    /** Writes the rows of places for which the group has room. */
    Written write(WriteDb db, Territory territory, Room group, Report report) {
        var schoolYear = SchoolYear.decidingOn(
                        report.at().atZone(territory.zone()).toLocalDate())
                .startYear();
        var first = Counters.take(db, territory.id(), Counters.Of.PLACE, report.count());
        var numbers = LongStream.range(first, first + report.count()).boxed().toList();
        queries.add(db, territory, group, numbers, new Reporting(schoolYear, report.at(), report.name()));
        var entries = numbers.stream()
                .map(number -> Entry.of(Kind.PLACE_REPORTED, report.by())
                        .with("place", number)
                        .with("kindergarten", group.name().kindergarten())
                        .with("group", group.name().group())
                        .with("ageFrom", group.ageFrom())
                        .with("ageTo", group.ageTo())
                        .with("queueKind", group.kind())
                        .with("schoolYear", schoolYear)
                        .from(report.at()))
                .toList();
        return new Written(numbers, entries);
    }
}
