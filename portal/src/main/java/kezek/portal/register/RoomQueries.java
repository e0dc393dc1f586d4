package kezek.portal.register;

import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Checks of the room in groups: children and freed places against the capacity. */
@Repository
class RoomQueries {

    /** New groups with more children than room; the number of the group's children is told. */
    void newGroupsTooSmall(WriteDb db) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'GROUPS', g.line, 'capacity', g.capacity::text, 'CAPACITY_BELOW_ENROLLED', count(*)::text
                        from import_group g join import_enrolled e on e.group_id = g.id
                        where not g.known and not g.bad and not e.known and not e.bad
                        group by g.line, g.capacity having count(*) > g.capacity
                        """).rows();
    }

    /** New children of loaded groups beyond the capacity; who was enrolled earlier comes first. */
    void loadedGroupsTooSmall(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'ENROLLED', line, 'group', group_code, 'CAPACITY_BELOW_ENROLLED', (live + fresh)::text
                        from (
                            select e.line, e.group_code, g.capacity, live.children as live, count(*) over (partition by e.group_id) as fresh,
                                row_number() over (partition by e.group_id order by e.enrolled_at, e.number) as nth
                            from import_enrolled e
                            join kindergarten_group g on g.territory_id = :territory and g.id = e.group_id
                            cross join lateral (select count(*) as children from enrolment l
                                where l.territory_id = :territory and l.group_id = g.id and l.left_at is null) live
                            where not e.known and not e.bad
                        ) counted
                        where live + nth > capacity
                        """).param("territory", territory.id()).rows();
    }

    /** Finds the places that were loaded before. */
    void knowPlaces(WriteDb db, Territory territory) {
        db.change("""
                        update import_place p set known = true, id = l.id from freed_place l
                        where l.territory_id = :territory and l.number = p.number
                        """).param("territory", territory.id()).rows();
    }

    /**
     * Finds the groups of new places: open ones that are loaded, and those of the file.
     *
     * @param skip whether refused rows are left out, so that nothing can hang on them
     */
    void findGroups(WriteDb db, Territory territory, boolean skip) {
        db.change("""
                        update import_place p set group_id = g.id from import_group g
                        where not p.known and g.kindergarten = p.kindergarten and g.code = p.group_code
                            and not g.known and not (g.bad and :skip)
                        """).param("skip", skip).rows();
        db.change("""
                        update import_place p set group_id = g.id
                        from kindergarten_group g join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where not p.known and g.territory_id = :territory and k.code = p.kindergarten and g.code = p.group_code
                            and g.closed_at is null and k.closed_at is null
                        """).param("territory", territory.id()).rows();
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        select 'PLACES', p.line,
                            case when found.kindergarten then 'group' else 'kindergarten' end,
                            case when found.kindergarten then p.group_code else p.kindergarten end,
                            case when found.kindergarten then 'UNKNOWN_GROUP' else 'UNKNOWN_KINDERGARTEN' end,
                            case when found.kindergarten then p.kindergarten end
                        from import_place p
                        cross join lateral (select exists (select from import_kindergarten k
                                where k.code = p.kindergarten and not k.known and not (k.bad and :skip))
                            or exists (select from kindergarten k
                                where k.territory_id = :territory and k.code = p.kindergarten and k.closed_at is null)
                            as kindergarten) found
                        where not p.known and p.group_id is null
                        """).param("territory", territory.id()).param("skip", skip).rows();
    }

    /** Every fact of a loaded place that the file tells otherwise. */
    void differentPlaces(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'PLACES', p.line, fact.name, fact.value, 'DIFFERS_FROM_LOADED'
                        from import_place p
                        join freed_place l on l.territory_id = :territory and l.id = p.id
                        join kindergarten_group g on g.territory_id = :territory and g.id = l.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        cross join lateral (values
                            ('kindergarten', p.kindergarten, p.kindergarten <> k.code),
                            ('group', p.group_code, p.group_code <> g.code),
                            ('reported_at', to_char(p.reported_at at time zone :zone, 'YYYY-MM-DD"T"HH24:MI:SS'),
                                p.reported_at <> l.reported_at)) as fact (name, value, differs)
                        where p.known and fact.differs
                        """)
                .param("territory", territory.id())
                .param("zone", territory.zone().getId())
                .rows();
    }

    /** New places for which their group has no room beside its children, referrals and other places; who was reported earlier comes first. */
    void placesWithoutRoom(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason, argument)
                        with taken as (
                            select group_id, sum(count) as count from (
                                select group_id, count(*) from import_enrolled where not known and not bad group by group_id
                                union all
                                select group_id, count(*) from enrolment where territory_id = :territory and left_at is null group by group_id
                                union all
                                select o.group_id, count(*) from freed_place o
                                left join referral r on r.territory_id = :territory and r.place_id = o.id and r.closed_at is null
                                where o.territory_id = :territory and (o.closed_at is null or r.id is not null) group by o.group_id
                            ) each_way group by group_id)
                        select 'PLACES', line, 'group', group_code, 'MORE_PLACES_THAN_ROOM', greatest(room, 0)::text
                        from (
                            select p.line, p.group_code, g.capacity - coalesce(taken.count, 0) as room,
                                row_number() over (partition by p.group_id order by p.reported_at, p.number) as nth
                            from import_place p
                            join (select id, capacity from kindergarten_group where territory_id = :territory
                                union all
                                select id, capacity from import_group where not known) g on g.id = p.group_id
                            left join taken on taken.group_id = p.group_id
                            where not p.known and not p.bad
                        ) counted
                        where nth > room
                        """).param("territory", territory.id()).rows();
    }
}
