package kezek.portal.register;

import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Checks of enrolled children against their groups, against each other and against what is loaded. */
@Repository
class EnrolledQueries {

    /** Finds the enrolments that were loaded before. */
    void know(WriteDb db, Territory territory) {
        db.change("""
                        update import_enrolled e set known = true, id = l.id from enrolment l
                        where l.territory_id = :territory and l.number = e.number
                        """).param("territory", territory.id()).rows();
    }

    /**
     * Finds the groups of new enrolments: open ones that are loaded, and those of the file.
     *
     * @param skip whether refused rows are left out, so that nothing can hang on them
     */
    void findGroups(WriteDb db, Territory territory, boolean skip) {
        db.change("""
                        update import_enrolled e set group_id = g.id, kind = g.kind from import_group g
                        where not e.known and g.kindergarten = e.kindergarten and g.code = e.group_code
                            and not g.known and not (g.bad and :skip)
                        """).param("skip", skip).rows();
        db.change("""
                        update import_enrolled e set group_id = g.id, kind = g.kind
                        from kindergarten_group g join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where not e.known and g.territory_id = :territory and k.code = e.kindergarten and g.code = e.group_code
                            and g.closed_at is null and k.closed_at is null
                        """).param("territory", territory.id()).rows();
    }

    /** Takes the groups away from those whose group is refused itself. */
    void loseGroups(WriteDb db, boolean skip) {
        db.change("""
                        update import_enrolled e set group_id = null from import_group g
                        where :skip and not e.known and g.id = e.group_id and g.bad and not g.known
                        """).param("skip", skip).rows();
    }

    void unknownGroups(WriteDb db, Territory territory, boolean skip) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'ENROLLED', e.line,
                            case when found.kindergarten then 'group' else 'kindergarten' end,
                            case when found.kindergarten then e.group_code else e.kindergarten end,
                            case when found.kindergarten then 'UNKNOWN_GROUP' else 'UNKNOWN_KINDERGARTEN' end,
                            case when found.kindergarten then e.kindergarten end
                        from import_enrolled e
                        cross join lateral (select exists (select from import_kindergarten k
                                where k.code = e.kindergarten and not k.known and not (k.bad and :skip))
                            or exists (select from kindergarten k
                                where k.territory_id = :territory and k.code = e.kindergarten and k.closed_at is null)
                            as kindergarten) found
                        where not e.known and e.group_id is null
                        """).param("territory", territory.id()).param("skip", skip).rows();
    }

    /**
     * Every fact of a loaded enrolment that the file tells otherwise. The names of a child with an IIN are not compared: it is one child, named
     * as it was named first.
     */
    void different(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'ENROLLED', e.line, fact.name, fact.value, 'DIFFERS_FROM_LOADED'
                        from import_enrolled e
                        join enrolment l on l.territory_id = :territory and l.id = e.id
                        join child c on c.territory_id = :territory and c.id = l.child_id
                        join kindergarten_group g on g.territory_id = :territory and g.id = l.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        cross join lateral (select e.iin is null and c.iin is null as unnamed) identity
                        cross join lateral (values
                            ('kindergarten', e.kindergarten, e.kindergarten <> k.code),
                            ('group', e.group_code, e.group_code <> g.code),
                            ('birth_date', e.birth_date::text, e.birth_date <> c.birth_date),
                            ('iin', e.iin, e.iin is distinct from c.iin and e.iin is not null),
                            ('surname', '…', unnamed and e.surname <> coalesce(c.surname, '')),
                            ('given_name', '…', unnamed and e.given_name <> coalesce(c.given_name, '')),
                            ('patronymic', '…', unnamed and e.patronymic <> coalesce(c.patronymic, '')),
                            ('enrolled_at', to_char(e.enrolled_at at time zone :zone, 'YYYY-MM-DD"T"HH24:MI:SS'),
                                e.enrolled_at <> l.enrolled_at)) as fact (name, value, differs)
                        where e.known and fact.differs
                        """)
                .param("territory", territory.id())
                .param("zone", territory.zone().getId())
                .rows();
    }

    /** Children who are enrolled already in a group of the same kind: what is loaded stays, in the file the earlier enrolment. */
    void twice(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'ENROLLED', line, 'iin', iin, 'CHILD_ENROLLED_TWICE', first_number::text
                        from (
                            select line, iin, row_number() over same_child as nth, first_value(number) over same_child as first_number
                            from (
                                select e.line, e.iin, e.kind, e.number, e.enrolled_at from import_enrolled e
                                where not e.known and not e.bad and e.iin is not null
                                union all
                                select null, c.iin, g.kind, l.number, l.enrolled_at from enrolment l
                                join child c on c.territory_id = :territory and c.id = l.child_id
                                join kindergarten_group g on g.territory_id = :territory and g.id = l.group_id
                                where l.territory_id = :territory and l.left_at is null
                                    and c.iin in (select iin from import_enrolled where iin is not null)
                            ) every
                            window same_child as (partition by iin, kind order by line is not null, enrolled_at, number)
                        ) numbered
                        where line is not null and nth > 1
                        """).param("territory", territory.id()).rows();
    }
}
