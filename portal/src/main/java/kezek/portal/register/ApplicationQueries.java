package kezek.portal.register;

import java.time.Instant;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Checks of applications against each other, against what is loaded and against the queues of other territories. */
@Repository
class ApplicationQueries {

    /** Finds the applications that were loaded before. */
    void know(WriteDb db, Territory territory) {
        db.change("""
                        update import_application a set known = true, id = l.id from application l
                        where l.territory_id = :territory and l.number = a.number
                        """).param("territory", territory.id()).rows();
    }

    /**
     * Every fact of a loaded application that never changes and that the file tells otherwise. Lane, benefit, state and phone live on in the
     * portal and are not compared; the names of a child with an IIN are those that it was given first.
     */
    void different(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'APPLICATIONS', a.line, fact.name, fact.value, 'DIFFERS_FROM_LOADED'
                        from import_application a
                        join application l on l.territory_id = :territory and l.id = a.id
                        join child c on c.territory_id = :territory and c.id = l.child_id
                        cross join lateral (select a.iin is null and c.iin is null as unnamed) identity
                        cross join lateral (values
                            ('filed_at', to_char(a.filed_at at time zone :zone, 'YYYY-MM-DD"T"HH24:MI:SS'), a.filed_at <> l.filed_at),
                            ('kind', a.kind, a.kind <> l.kind),
                            ('birth_date', a.birth_date::text, a.birth_date <> c.birth_date),
                            ('iin', a.iin, a.iin is distinct from c.iin and a.iin is not null),
                            ('surname', '…', unnamed and a.surname <> coalesce(c.surname, '')),
                            ('given_name', '…', unnamed and a.given_name <> coalesce(c.given_name, '')),
                            ('patronymic', '…', unnamed and a.patronymic <> coalesce(c.patronymic, ''))) as fact (name, value, differs)
                        where a.known and fact.differs
                        """)
                .param("territory", territory.id())
                .param("zone", territory.zone().getId())
                .rows();
    }

    /** Children who stand in a queue of the same kind already: what is loaded stays, in the file the application that was filed first. */
    void twice(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'APPLICATIONS', line, 'iin', iin, 'CHILD_TWICE_IN_KIND', first_number::text
                        from (
                            select line, iin, row_number() over same_child as nth, first_value(number) over same_child as first_number
                            from (
                                select a.line, a.iin, a.kind, a.number, a.filed_at from import_application a
                                where not a.known and not a.bad and a.iin is not null
                                union all
                                select null, s.child_iin, s.kind, l.number, l.filed_at from child_slot s
                                join application l on l.territory_id = :territory and l.id = s.application_id
                                where s.territory_id = :territory
                                    and s.child_iin in (select iin from import_application where iin is not null)
                            ) every
                            window same_child as (partition by iin, kind order by line is not null, filed_at, number)
                        ) numbered
                        where line is not null and nth > 1
                        """).param("territory", territory.id()).rows();
    }

    /** Children who stand in any queue of another territory: all applications of a child are in one (rules/queue-order.md). */
    void elsewhere(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'APPLICATIONS', a.line, 'iin', a.iin, 'CHILD_IN_OTHER_TERRITORY', min(other.slug)
                        from import_application a
                        join child_slot s on s.child_iin = a.iin
                        join territory other on other.id = s.territory_id
                        where not a.known and not a.bad and s.territory_id <> :territory
                        group by a.line, a.iin
                        """).param("territory", territory.id()).rows();
    }

    /**
     * Takes the slot of each child and kind. Where another territory is taking the same one just now, this waits for it; {@link #elsewhere} then
     * finds who was later. In the order of the IINs, so that two imports do not wait for each other.
     */
    void takeSlots(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into child_slot (child_iin, kind, territory_id, application_id, taken_at)
                        select a.iin, a.kind, :territory, a.id, :now from import_application a
                        where not a.known and not a.bad and a.iin is not null
                        order by a.iin, a.kind
                        on conflict (child_iin, kind) do nothing
                        """).param("territory", territory.id()).param("now", now).rows();
    }

    /** Gives back the slots of applications that were refused after they had taken them. */
    void giveBackSlots(WriteDb db, Territory territory) {
        db.change("""
                        delete from child_slot s using import_application a
                        where s.child_iin = a.iin and s.kind = a.kind and s.territory_id = :territory and s.application_id = a.id
                            and not a.known and a.bad
                        """).param("territory", territory.id()).rows();
    }
}
