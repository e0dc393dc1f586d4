package kezek.portal.places;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.places.LineExitQueries.Held;
import kezek.portal.places.ReferralLapses.Due;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import org.springframework.stereotype.Repository;

/** SQL of what ends by itself. Instants come from the rulebook; answers are public application numbers, ascending. */
@Repository
class EndingsQueries {

    /** One application whose term in the stop-list ended, and when. */
    record Term(long application, Instant at) {}

    /** One reservation that ran out, and when. */
    record LapsedReservation(Held held, Instant at) {}

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

    /** Closes the reservations that ran out, each at its own end. It joins nothing, so that only the index by end fits (V11). */
    List<LapsedReservation> lapseReservations(WriteDb db, Territory territory, Instant until) {
        return db
                .change("""
                        update reservation r set closed_at = r.until_at, closed_because = 'LAPSED'
                        where r.territory_id = :territory and r.closed_at is null and r.until_at <= :until
                        returning r.until_at,
                            (select a.number from application a where a.territory_id = :territory and a.id = r.application_id) as application,
                            (select p.number from freed_place p where p.territory_id = :territory and p.id = r.place_id) as place
                        """)
                .param("territory", territory.id())
                .param("until", until)
                .returning(row -> new LapsedReservation(held(row), row.instant("until_at")))
                .stream()
                .sorted(Comparator.comparing(LapsedReservation::at)
                        .thenComparing(lapsed -> lapsed.held().application()))
                .toList();
    }

    /** The live referral whose term ended first, if that was by the instant. */
    Optional<Due> nextLapse(ReadDb db, Territory territory, Instant until) {
        return db.select("""
                        select id, issued_at, awaiting_benefit, until_at, prolonged_at from referral
                        where territory_id = :territory and closed_at is null and until_at <= :until
                        order by until_at, number
                        limit 1
                        """)
                .param("territory", territory.id())
                .param("until", until)
                .optional(row -> {
                    var term = Optional.of(new ReferralTerm(row.instant("issued_at"), row.instant("until_at")));
                    var awaits = row.flag("awaiting_benefit");
                    var referral = new Referral(
                            row.instant("issued_at"),
                            awaits ? term : Optional.empty(),
                            awaits ? Optional.empty() : term,
                            row.optional("prolonged_at", Row::instant).isPresent(),
                            Optional.empty());
                    return new Due(row.uuid("id"), row.instant("until_at"), referral);
                });
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

    /** Lets the places go that were held by those who were closed at the instant. */
    List<Held> closeReservationsOfClosed(WriteDb db, Territory territory, int cohort, Instant end) {
        return db
                .change("""
                        update reservation r set closed_at = :end, closed_because = 'SCHOOL_AGE' from application a, freed_place p
                        where r.territory_id = :territory and r.closed_at is null and a.territory_id = :territory
                            and a.id = r.application_id and a.cohort = :cohort and a.closed_at = :end
                            and p.territory_id = :territory and p.id = r.place_id
                        returning a.number as application, p.number as place
                        """)
                .param("territory", territory.id())
                .param("cohort", cohort)
                .param("end", end)
                .returning(EndingsQueries::held)
                .stream()
                .sorted(Comparator.comparing(Held::application))
                .toList();
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

    private static Held held(Row row) {
        return new Held(row.longNumber("application"), row.longNumber("place"));
    }

    private static List<Long> sorted(List<Long> numbers) {
        return numbers.stream().sorted().toList();
    }
}
