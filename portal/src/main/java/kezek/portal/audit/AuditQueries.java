package kezek.portal.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import org.springframework.stereotype.Repository;

/**
 * SQL of the audit: the tables as they are, row by row, in the order of public names. It shares no statement with those who write them, so that
 * a mistake there is seen here.
 */
@Repository
class AuditQueries {

    void kindergartens(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select code, closed_at from kindergarten where territory_id = :territory order by code
                """);
    }

    void groups(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select k.code as kindergarten, g.code, g.age_from, g.age_to, g.language, g.kind, g.capacity, g.closed_at
                from kindergarten_group g
                join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                where g.territory_id = :territory
                order by k.code, g.code
                """);
    }

    void enrolments(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select e.number, k.code as kindergarten, g.code, c.birth_date, c.iin, e.enrolled_at, e.left_at, e.left_because,
                    r.number as referral
                from enrolment e
                join kindergarten_group g on g.territory_id = :territory and g.id = e.group_id
                join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                join child c on c.territory_id = :territory and c.id = e.child_id
                left join referral r on r.territory_id = :territory and r.id = e.referral_id
                where e.territory_id = :territory
                order by e.number
                """);
    }

    void applications(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select a.number, a.kind, a.cohort, a.lane, a.filed_at, a.registered_at, a.closed_at, a.closed_because, c.birth_date, c.iin
                from application a
                join child c on c.territory_id = :territory and c.id = a.child_id
                where a.territory_id = :territory
                order by a.number
                """);
    }

    void benefits(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select a.number, b.kind, b.lane, b.granted_at, b.confirmed_at, b.withdrawn_at, b.withdrawn_because from benefit b
                join application a on a.territory_id = :territory and a.id = b.application_id
                where b.territory_id = :territory
                order by a.number, b.kind, b.granted_at
                """);
    }

    void stopList(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select a.number, s.cause, s.since, s.until_at, s.ended_at from stop_list_entry s
                join application a on a.territory_id = :territory and a.id = s.application_id
                where s.territory_id = :territory
                order by a.number, s.since, s.ended_at
                """);
    }

    void places(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select p.number, k.code as kindergarten, g.code, p.age_from, p.age_to, p.kind, p.school_year,
                    p.reported_at, p.published_at, p.opened_at, p.closed_at, p.closed_because, c.recalled_at, c.reason
                from freed_place p
                join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                left join recall c on c.territory_id = :territory and c.place_id = p.id
                where p.territory_id = :territory
                order by p.number
                """);
    }

    void accesses(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select x.opened_at, x.ordinal, a.number, x.lane, x.age_from, x.age_to, x.ended_at, x.ended_because from access x
                join application a on a.territory_id = :territory and a.id = x.application_id
                where x.territory_id = :territory
                order by x.opened_at, x.ordinal
                """);
    }

    void turns(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select kind, cohort, ordinary_given from queue_turn where territory_id = :territory order by kind, cohort
                """);
    }

    void mixedTurns(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select kind, age_from, age_to, ordinary_given from mixed_turn where territory_id = :territory
                order by kind, age_from, age_to
                """);
    }

    /** The last number of each counter that has begun. */
    Map<String, Long> counters(ReadDb db, UUID territory) {
        var counters = new HashMap<String, Long>();
        each(db, territory, row -> counters.put(row.text("name"), row.longNumber("last_number")), """
                select name, last_number from counter where territory_id = :territory
                """);
        return counters;
    }

    void reservations(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select a.number as application, p.number as place, r.from_at, r.until_at, r.closed_at, r.closed_because from reservation r
                join application a on a.territory_id = :territory and a.id = r.application_id
                join freed_place p on p.territory_id = :territory and p.id = r.place_id
                where r.territory_id = :territory
                order by r.from_at, p.number
                """);
    }

    void referrals(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select r.number, a.number as application, p.number as place, r.issued_at, r.awaiting_benefit, r.until_at, r.prolonged_at,
                    r.closed_at, r.closed_because
                from referral r
                join application a on a.territory_id = :territory and a.id = r.application_id
                join freed_place p on p.territory_id = :territory and p.id = r.place_id
                where r.territory_id = :territory
                order by r.number
                """);
    }

    void frozenPeriods(ReadDb db, UUID territory, Consumer<Row> reader) {
        each(db, territory, reader, """
                select first_day, last_day, reason, made_at, cancelled_at from frozen_period where territory_id = :territory
                order by first_day, last_day, made_at
                """);
    }

    private static void each(ReadDb db, UUID territory, Consumer<Row> reader, String sql) {
        db.select(sql).param("territory", territory).each(reader);
    }
}
