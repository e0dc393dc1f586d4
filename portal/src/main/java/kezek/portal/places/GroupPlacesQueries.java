package kezek.portal.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kezek.portal.places.GroupPlaces.FreedPlace;
import kezek.portal.places.GroupPlaces.GroupRoom;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Repository;

/** SQL of what a kindergarten sees of its groups. */
@Repository
class GroupPlacesQueries {

    private record PlaceOf(UUID group, FreedPlace place) {}

    /** The places on offer or to be, by the identifier of their group. Each looks for its own reservation, whatever the statistics say of a join. */
    Map<UUID, List<FreedPlace>> places(
            ReadDb db, Territory territory, UUID kindergarten, ReleaseCycle cycle, Instant now) {
        return db
                .select("""
                        select p.group_id, p.number, p.reported_at, p.published_at, p.opened_at,
                            (select case when r.until_at > :now then r.until_at end from reservation r
                                where r.territory_id = :territory and r.place_id = p.id and r.closed_at is null) as until_at
                        from freed_place p
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        where p.territory_id = :territory and g.kindergarten_id = :kindergarten and p.closed_at is null
                        order by p.number
                        """)
                .param("territory", territory.id())
                .param("kindergarten", kindergarten)
                .param("now", now)
                .list(row -> new PlaceOf(
                        row.uuid("group_id"),
                        new FreedPlace(
                                row.longNumber("number"), release(row, cycle), row.optional("until_at", Row::instant))))
                .stream()
                .collect(groupingBy(PlaceOf::group, mapping(PlaceOf::place, toList())));
    }

    List<GroupRoom> rooms(ReadDb db, Territory territory, UUID kindergarten, Map<UUID, List<FreedPlace>> places) {
        return db.select("""
                        select g.id, g.code, g.age_from, g.age_to, g.language, g.kind, g.capacity,
                            (select count(*) from enrolment e
                                where e.territory_id = :territory and e.group_id = g.id and e.left_at is null) as enrolled,
                            (select count(*) from freed_place p
                                join referral r on r.territory_id = :territory and r.place_id = p.id and r.closed_at is null
                                where p.territory_id = :territory and p.group_id = g.id) as referred
                        from kindergarten_group g
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where g.territory_id = :territory and g.kindergarten_id = :kindergarten
                            and g.closed_at is null and k.closed_at is null
                        order by g.age_from, g.age_to, g.language, g.code
                        """)
                .param("territory", territory.id())
                .param("kindergarten", kindergarten)
                .list(row -> new GroupRoom(
                        row.text("code"),
                        new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                        row.text("language"),
                        QueueKind.valueOf(row.text("kind")),
                        row.integer("capacity"),
                        Math.toIntExact(row.longNumber("enrolled")),
                        Math.toIntExact(row.longNumber("referred")),
                        places.getOrDefault(row.uuid("id"), List.of())));
    }

    private static Release release(Row row, ReleaseCycle cycle) {
        return cycle.of(
                row.instant("reported_at"),
                row.optional("published_at", Row::instant),
                row.optional("opened_at", Row::instant));
    }
}
