package kezek.portal.places;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
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
        return sorted(db.change("""
                        update access x set ended_at = :end, ended_because = 'WINDOW_ENDED'
                        from application a
                        where x.territory_id = :territory and x.opened_at = :opening and x.ended_at is null
                            and a.territory_id = :territory and a.id = x.application_id
                        returning a.number
                        """)
                .param("territory", territory.id())
                .param("opening", opening)
                .param("end", end)
                .returning(row -> row.longNumber("number")));
    }

    /** Ends the entries of the stop-list whose term is over; those of closed applications stay as they are. */
    List<Term> endStopListTerms(WriteDb db, Territory territory, Instant until) {
        return db
                .change("""
                        update stop_list_entry e set ended_at = e.until_at, ended_by = 'clock'
                        from application a
                        where e.territory_id = :territory and e.ended_at is null and e.until_at <= :until
                            and a.territory_id = :territory and a.id = e.application_id and a.closed_at is null
                        returning a.number, e.until_at
                        """)
                .param("territory", territory.id())
                .param("until", until)
                .returning(row -> new Term(row.longNumber("number"), row.instant("until_at")))
                .stream()
                .sorted(Comparator.comparing(Term::at).thenComparing(Term::application))
                .toList();
    }

    /** The earliest birth year after another one that somebody waits in. One look into an index for each kind: every change asks. */
    Optional<Integer> oldestCohort(ReadDb db, Territory territory, int after) {
        return db.select("""
                        select least(
                            (select min(cohort) from application
                                where territory_id = :territory and kind = 'ORDINARY' and closed_at is null and cohort > :after),
                            (select min(cohort) from application
                                where territory_id = :territory and kind = 'SPECIAL' and closed_at is null and cohort > :after),
                            (select min(cohort) from application
                                where territory_id = :territory and kind = 'SANATORIUM' and closed_at is null and cohort > :after)) as cohort
                        """)
                .param("territory", territory.id())
                .param("after", after)
                .single(row -> row.optional("cohort", Row::integer));
    }

    /** Closes the applications of a birth year that has reached school age; a referral in hand runs on to its own end. */
    List<Long> closeCohort(WriteDb db, Territory territory, int cohort, Instant end) {
        return sorted(db.change("""
                        update application set closed_at = :end, closed_by = 'clock', closed_because = 'SCHOOL_AGE'
                        where territory_id = :territory and cohort = :cohort and closed_at is null
                            and not exists (select from referral r where r.territory_id = :territory and r.application_id = application.id
                                and r.closed_at is null)
                        returning number
                        """)
                .param("territory", territory.id())
                .param("cohort", cohort)
                .param("end", end)
                .returning(row -> row.longNumber("number")));
    }

    /** Ends what those had who were closed at the instant. */
    List<Long> endAccessesOfClosed(WriteDb db, Territory territory, int cohort, Instant end) {
        return sorted(db.change("""
                        update access x set ended_at = :end, ended_because = 'SCHOOL_AGE'
                        from application a
                        where x.territory_id = :territory and x.ended_at is null and a.territory_id = :territory
                            and a.id = x.application_id and a.cohort = :cohort and a.closed_at = :end
                        returning a.number
                        """)
                .param("territory", territory.id())
                .param("cohort", cohort)
                .param("end", end)
                .returning(row -> row.longNumber("number")));
    }

    /** Lets the children who were closed at the instant apply again, anywhere. */
    void freeSlots(WriteDb db, Territory territory, int cohort, Instant end) {
        var slots = db.select("""
                        select c.iin, a.kind, a.id from application a
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where a.territory_id = :territory and a.cohort = :cohort and a.closed_at = :end and c.iin is not null
                        """)
                .param("territory", territory.id())
                .param("cohort", cohort)
                .param("end", end)
                .list(row -> Map.of("iin", row.text("iin"), "kind", row.text("kind"), "application", row.uuid("id")));
        db.changeEach("""
                        delete from child_slot where child_iin = :iin and kind = :kind and application_id = :application
                        """, slots);
    }

    private static List<Long> sorted(List<Long> numbers) {
        return numbers.stream().sorted().toList();
    }
}
