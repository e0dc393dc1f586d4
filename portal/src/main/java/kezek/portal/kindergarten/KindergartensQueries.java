package kezek.portal.kindergarten;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Kindergarten.Wording;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Repository;

/** SQL of the kindergartens. */
@Repository
class KindergartensQueries {

    private record GroupOf(UUID kindergarten, Group group) {}

    private record PlacesOf(UUID group, FreedPlaces places) {}

    /** The territories that have kindergartens. */
    Set<UUID> territories(ReadDb db) {
        return new HashSet<>(db.select("""
                        select territory_id from kindergarten where closed_at is null group by territory_id
                        """).list(row -> row.uuid("territory_id")));
    }

    /** The open kindergartens of a territory with their open groups and the places that are on offer or will be. */
    List<Kindergarten> kindergartens(ReadDb db, Territory territory, TerritoryRules law) {
        var places = places(db, territory, ReleaseCycle.of(law)).stream()
                .collect(groupingBy(PlacesOf::group, mapping(PlacesOf::places, toList())));
        var groups = groups(db, territory, places).stream()
                .collect(groupingBy(GroupOf::kindergarten, mapping(GroupOf::group, toList())));
        return db.select("""
                        select id, code, bin, name_kk, name_ru, address_kk, address_ru, district_id, ownership, latitude, longitude, invented
                        from kindergarten
                        where territory_id = :territory and closed_at is null
                        """)
                .param("territory", territory.id())
                .list(row -> kindergarten(row, groups.getOrDefault(row.uuid("id"), List.of())));
    }

    private static List<GroupOf> groups(ReadDb db, Territory territory, Map<UUID, List<FreedPlaces>> places) {
        return db.select("""
                        select g.id, g.kindergarten_id, g.code, g.age_from, g.age_to, g.language, g.kind, g.capacity,
                            coalesce(e.children, 0) as enrolled
                        from kindergarten_group g
                        left join (select group_id, count(*) as children from enrolment
                                   where territory_id = :territory and left_at is null
                                   group by group_id) e on e.group_id = g.id
                        where g.territory_id = :territory and g.closed_at is null
                        order by g.age_from, g.age_to, g.language, g.code
                        """)
                .param("territory", territory.id())
                .list(row -> new GroupOf(
                        row.uuid("kindergarten_id"),
                        new Group(
                                row.text("code"),
                                ages(row),
                                TrainingLanguage.valueOf(row.text("language")),
                                QueueKind.valueOf(row.text("kind")),
                                row.integer("capacity"),
                                Math.toIntExact(row.longNumber("enrolled")),
                                places.getOrDefault(row.uuid("id"), List.of()))));
    }

    private static List<PlacesOf> places(ReadDb db, Territory territory, ReleaseCycle cycle) {
        return db.select("""
                        select p.group_id, p.age_from, p.age_to, p.school_year, p.reported_at, p.published_at, p.opened_at, r.until_at,
                            count(*) as places
                        from freed_place p
                        left join reservation r on r.territory_id = :territory and r.place_id = p.id and r.closed_at is null
                        where p.territory_id = :territory and p.closed_at is null
                        group by p.group_id, p.age_from, p.age_to, p.school_year, p.reported_at, p.published_at, p.opened_at, r.until_at
                        """)
                .param("territory", territory.id())
                .list(row -> new PlacesOf(
                        row.uuid("group_id"),
                        new FreedPlaces(
                                ages(row),
                                new SchoolYear(row.integer("school_year")),
                                release(row, cycle),
                                row.optional("until_at", Row::instant),
                                Math.toIntExact(row.longNumber("places")))));
    }

    private static Release release(Row row, ReleaseCycle cycle) {
        return cycle.of(
                row.instant("reported_at"),
                row.optional("published_at", Row::instant),
                row.optional("opened_at", Row::instant));
    }

    private static AgeGroup ages(Row row) {
        return new AgeGroup(row.integer("age_from"), row.integer("age_to"));
    }

    private static Kindergarten kindergarten(Row row, List<Group> groups) {
        return new Kindergarten(
                row.text("code"),
                row.optional("bin", Row::text),
                new Wording(row.text("name_kk"), row.text("name_ru")),
                new Wording(row.text("address_kk"), row.text("address_ru")),
                row.optional("district_id", Row::uuid),
                Ownership.valueOf(row.text("ownership")),
                place(row),
                row.flag("invented"),
                groups);
    }

    private static Optional<Territory.Point> place(Row row) {
        var latitude = row.optional("latitude", Row::decimal);
        var longitude = row.optional("longitude", Row::decimal);
        return latitude.flatMap(
                north -> longitude.map(east -> new Territory.Point(north.doubleValue(), east.doubleValue())));
    }
}
