package kezek.portal.register;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.register.CityImport.Count;
import kezek.portal.register.StagingRun.Staged;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Everything that one row cannot tell by itself: codes and numbers that stand twice, rows that name what is not there, children twice, groups
 * without room, records that differ from those loaded before. Rows of one file are checked before those that hang on them.
 */
@Component
class CrossChecks {

    private final ProblemQueries problems;
    private final OrganisationQueries organisations;
    private final EnrolledQueries enrolled;
    private final ApplicationQueries applications;
    private final RoomQueries rooms;

    CrossChecks(
            ProblemQueries problems,
            OrganisationQueries organisations,
            EnrolledQueries enrolled,
            ApplicationQueries applications,
            RoomQueries rooms) {
        this.problems = problems;
        this.organisations = organisations;
        this.enrolled = enrolled;
        this.applications = applications;
        this.rooms = rooms;
    }

    /**
     * Checks all rows and takes the slots of the children who are to stand in a queue.
     *
     * @param skip whether refused rows will be left out: then what hangs on them is refused too. Else nothing is loaded anyway, and a
     *     kindergarten with a mistake does not make all its groups unknown
     */
    void run(WriteDb db, Territory territory, Instant now, boolean skip) {
        kindergartens(db, territory);
        groups(db, territory, skip);
        enrolled(db, territory, skip);
        applications(db, territory, now);
        places(db, territory, skip);
    }

    /** Tells of every problem that was found. */
    void report(WriteDb db, Consumer<? super Problem> told) {
        problems.each(db, told);
    }

    /** What became of the rows of each file. */
    Map<CityFile, Count> counts(WriteDb db, Map<CityFile, Staged> staged) {
        var counts = new EnumMap<CityFile, Count>(CityFile.class);
        staged.forEach((file, read) -> {
            var standing = problems.standing(db, file);
            counts.put(file, new Count(read.rows(), standing.fresh(), standing.known()));
        });
        return counts;
    }

    private void kindergartens(WriteDb db, Territory territory) {
        organisations.knowKindergartens(db, territory);
        problems.duplicates(db, CityFile.KINDERGARTENS);
        organisations.unknownDistricts(db, territory);
        organisations.differentKindergartens(db, territory);
        problems.mark(db, CityFile.KINDERGARTENS);
    }

    private void groups(WriteDb db, Territory territory, boolean skip) {
        organisations.knowGroups(db, territory);
        problems.duplicates(db, CityFile.GROUPS);
        organisations.findKindergartens(db, territory, skip);
        organisations.differentGroups(db, territory);
        problems.mark(db, CityFile.GROUPS);
    }

    private void enrolled(WriteDb db, Territory territory, boolean skip) {
        enrolled.know(db, territory);
        problems.duplicates(db, CityFile.ENROLLED);
        enrolled.findGroups(db, territory, skip);
        enrolled.different(db, territory);
        problems.mark(db, CityFile.ENROLLED);
        enrolled.twice(db, territory);
        problems.mark(db, CityFile.ENROLLED);
        rooms.newGroupsTooSmall(db);
        rooms.loadedGroupsTooSmall(db, territory);
        problems.mark(db, CityFile.GROUPS);
        // Only now is it known which groups are left out.
        enrolled.loseGroups(db, skip);
        enrolled.unknownGroups(db, territory, skip);
        problems.mark(db, CityFile.ENROLLED);
    }

    private void applications(WriteDb db, Territory territory, Instant now) {
        applications.know(db, territory);
        problems.duplicates(db, CityFile.APPLICATIONS);
        applications.different(db, territory);
        problems.mark(db, CityFile.APPLICATIONS);
        applications.twice(db, territory);
        applications.elsewhere(db, territory);
        problems.mark(db, CityFile.APPLICATIONS);
        applications.takeSlots(db, territory, now);
        applications.elsewhere(db, territory);
        problems.mark(db, CityFile.APPLICATIONS);
        applications.giveBackSlots(db, territory);
    }

    private void places(WriteDb db, Territory territory, boolean skip) {
        rooms.knowPlaces(db, territory);
        problems.duplicates(db, CityFile.PLACES);
        rooms.findGroups(db, territory, skip);
        rooms.differentPlaces(db, territory);
        problems.mark(db, CityFile.PLACES);
        rooms.placesWithoutRoom(db, territory);
        problems.mark(db, CityFile.PLACES);
    }
}
