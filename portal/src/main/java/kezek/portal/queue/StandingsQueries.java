package kezek.portal.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import org.springframework.stereotype.Repository;

/** SQL of the line of one queue: who claims something there, and how many wait in the lanes. */
@Repository
class StandingsQueries {

    /**
     * A live application with an access, a reservation or a referral that nobody has ended; each may be over by now.
     *
     * @param openedAt when its access was given, if it has one that nobody ended
     * @param reserved whether a reservation of it lives
     */
    record Claim(LinePlace place, Optional<Instant> openedAt, boolean reserved) {}

    /** How many applications of a lane, and how many of them up to a given one, itself included. */
    record Counted(Lane lane, int waiting, int upTo) {}

    /** What the rows say of applications, by identifier. */
    Map<UUID, LinePlace> own(ReadDb db, Territory territory, List<UUID> applications) {
        var places = new HashMap<UUID, LinePlace>();
        db.select("""
                        select a.id, a.lane, a.filed_at, a.number, a.closed_at is not null as closed,
                            r.issued_at, r.awaiting_benefit, r.until_at, s.since, s.until_at as stop_until
                        from application a
                        left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                        left join stop_list_entry s on s.territory_id = :territory and s.application_id = a.id and s.ended_at is null
                        where a.territory_id = :territory and a.id = any(:applications)
                        """)
                .param("territory", territory.id())
                .param("applications", applications.toArray(UUID[]::new))
                .each(row -> places.put(row.uuid("id"), place(row)));
        return places;
    }

    /**
     * All who claim something in a queue, in the order of the line: by the latest access that they were given; those who never had one by when
     * they first held a place that was open to everyone.
     */
    List<Claim> claims(ReadDb db, Territory territory, LineId.OfCohort queue, Instant now) {
        return db.select("""
                        select a.lane, a.filed_at, a.number, false as closed,
                            r.issued_at, r.awaiting_benefit, r.until_at, s.since, s.until_at as stop_until,
                            x.opened_at, coalesce(v.until_at > :now, false) as reserved,
                            coalesce(l.opened_at, least(v.from_at, f.from_at), r.issued_at) as holds_since, coalesce(l.ordinal, 0) as ordinal
                        from (
                            select application_id from access where territory_id = :territory and ended_at is null
                            union
                            select application_id from reservation
                            where territory_id = :territory and closed_at is null and until_at > :now
                            union
                            select application_id from referral where territory_id = :territory and closed_at is null
                        ) claim
                        join application a on a.territory_id = :territory and a.id = claim.application_id
                        left join access x on x.territory_id = :territory and x.application_id = a.id and x.ended_at is null
                        left join reservation v on v.territory_id = :territory and v.application_id = a.id and v.closed_at is null
                        left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                        left join stop_list_entry s on s.territory_id = :territory and s.application_id = a.id and s.ended_at is null
                        left join lateral (
                            select opened_at, ordinal from access where territory_id = :territory and application_id = a.id
                            order by opened_at desc limit 1
                        ) l on true
                        left join lateral (
                            select min(from_at) as from_at from reservation
                            where territory_id = :territory and application_id = a.id and closed_at is not null
                        ) f on true
                        where a.kind = :kind and a.cohort = :cohort and a.closed_at is null
                        order by holds_since, ordinal, a.filed_at, a.number
                        """)
                .param("territory", territory.id())
                .param("kind", queue.kind().name())
                .param("cohort", queue.birthYear())
                .param("now", now)
                .list(row -> new Claim(place(row), row.optional("opened_at", Row::instant), row.flag("reserved")));
    }

    /** The lanes of a queue without those in the stop-list, counted up to an application. */
    List<Counted> lanes(ReadDb db, Territory territory, LineId.OfCohort queue, FiledOrder own, Instant now) {
        return db.select("""
                        select a.lane, count(*) as waiting,
                            count(*) filter (where (a.filed_at, a.number) <= (cast(:filedAt as timestamptz), :number)) as up_to
                        from application a
                        where a.territory_id = :territory and a.kind = :kind and a.cohort = :cohort and a.closed_at is null
                            and not exists (
                                select from stop_list_entry e
                                where e.territory_id = :territory and e.application_id = a.id and e.ended_at is null
                                    and e.since <= :now and (e.until_at is null or e.until_at > :now))
                        group by a.lane
                        """)
                .param("territory", territory.id())
                .param("kind", queue.kind().name())
                .param("cohort", queue.birthYear())
                .param("filedAt", own.filedAt())
                .param("number", own.number())
                .param("now", now)
                .list(row -> new Counted(
                        Lane.valueOf(row.text("lane")),
                        Math.toIntExact(row.longNumber("waiting")),
                        Math.toIntExact(row.longNumber("up_to"))));
    }

    /** How many ordinary children were given access since the last first-priority one; empty for a queue that has seen no opening. */
    Optional<Integer> ordinaryGiven(ReadDb db, Territory territory, LineId.OfCohort queue) {
        return db.select("""
                        select ordinary_given from queue_turn where territory_id = :territory and kind = :kind and cohort = :cohort
                        """)
                .param("territory", territory.id())
                .param("kind", queue.kind().name())
                .param("cohort", queue.birthYear())
                .optional(row -> row.integer("ordinary_given"));
    }

    private static LinePlace place(Row row) {
        return new LinePlace(
                Lane.valueOf(row.text("lane")),
                new FiledOrder(row.instant("filed_at"), row.longNumber("number")),
                row.flag("closed"),
                row.optional("issued_at", Row::instant).map(issuedAt -> referral(row, issuedAt)),
                row.optional("since", Row::instant)
                        .map(since -> new LinePlace.Stop(since, row.optional("stop_until", Row::instant))));
    }

    private static Referral referral(Row row, Instant issuedAt) {
        var term = Optional.of(new ReferralTerm(issuedAt, row.instant("until_at")));
        var none = Optional.<ReferralTerm>empty();
        return row.flag("awaiting_benefit")
                ? new Referral(issuedAt, term, none, false, Optional.empty())
                : new Referral(issuedAt, none, term, false, Optional.empty());
    }
}
