package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** SQL of what ends by itself. Instants come from the rulebook; answers are public application numbers, ascending. */
@Repository
class EndingsQueries {

    /** One application whose term in the stop-list ended, and when. */
    record Term(long application, Instant at) {}

    /** The openings whose accesses are not all ended, in time order. */
    List<Instant> openingsWithLiveAccess(ReadDb db, Territory territory) {
        return db.select("""
                        select distinct opened_at from access where territory_id = :territory and ended_at is null order by opened_at
                        """).param("territory", territory.id()).list(row -> row.instant("opened_at"));
    }

    /** Ends the accesses of one opening that nothing ended before. */
    List<Long> endAccesses(WriteDb db, Territory territory, Instant opening, Instant end) {
        return db.change("""
                        with ended as (
                            update access set ended_at = :end, ended_because = 'WINDOW_ENDED'
                            where territory_id = :territory and opened_at = :opening and ended_at is null
                            returning application_id)
                        select a.number from ended e
                        join application a on a.territory_id = :territory and a.id = e.application_id
                        order by a.number
                        """)
                .param("territory", territory.id())
                .param("opening", opening)
                .param("end", end)
                .returning(row -> row.longNumber("number"));
    }

    /** Ends the entries of the stop-list whose term is over. */
    List<Term> endStopListTerms(WriteDb db, Territory territory, Instant until) {
        return db.change("""
                        with ended as (
                            update stop_list_entry set ended_at = until_at, ended_by = 'clock'
                            where territory_id = :territory and ended_at is null and until_at <= :until
                            returning application_id, until_at)
                        select a.number, e.until_at from ended e
                        join application a on a.territory_id = :territory and a.id = e.application_id
                        order by e.until_at, a.number
                        """)
                .param("territory", territory.id())
                .param("until", until)
                .returning(row -> new Term(row.longNumber("number"), row.instant("until_at")));
    }

    /** The birth years of all who wait. */
    List<Integer> waitingCohorts(ReadDb db, Territory territory) {
        return db.select("""
                        select cohort from application where territory_id = :territory and closed_at is null
                        group by cohort order by cohort
                        """).param("territory", territory.id()).list(row -> row.integer("cohort"));
    }

    /** Closes the applications of a birth year that has reached school age; a referral in hand runs on to its own end. */
    List<Long> closeCohort(WriteDb db, Territory territory, int cohort, Instant end) {
        return db
                .change("""
                        update application set closed_at = :end, closed_by = 'clock', closed_because = 'SCHOOL_AGE'
                        where territory_id = :territory and cohort = :cohort and closed_at is null
                            and not exists (select from referral r where r.territory_id = :territory and r.application_id = application.id
                                and r.closed_at is null)
                        returning number
                        """)
                .param("territory", territory.id())
                .param("cohort", cohort)
                .param("end", end)
                .returning(row -> row.longNumber("number"))
                .stream()
                .sorted()
                .toList();
    }
}
