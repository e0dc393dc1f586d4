package kezek.portal.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.Reservation;
import org.springframework.stereotype.Repository;

/** SQL from which a {@link Shelf} is loaded, all of it in one snapshot. */
@Repository
class ShelfQueries {

    /** Up to which entry a journal and up to which instant a cycle has come, as one statement sees both. */
    record Reached(long entry, Instant carriedOutUntil) {}

    /** How far each territory has come that has a cycle. */
    Map<UUID, Reached> reached(ReadDb db) {
        var reached = new HashMap<UUID, Reached>();
        db.select("""
                        select r.territory_id, r.carried_out_until, coalesce(c.last_number, 0) as entry from release_cycle r
                        left join counter c on c.territory_id = r.territory_id and c.name = 'journal'
                        """)
                .list(row -> reached.put(
                        row.uuid("territory_id"),
                        new Reached(row.longNumber("entry"), row.instant("carried_out_until"))));
        return reached;
    }

    /** Fills a shelf; it then contains the journal up to the entry that is answered. */
    long load(ReadDb db, Territory territory, Shelf shelf) {
        places(db, territory, shelf);
        db.select("""
                        select a.number, x.opened_at from access x
                        join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory and x.ended_at is null
                        """)
                .param("territory", territory.id())
                .each(row -> shelf.giveAccess(row.longNumber("number"), row.instant("opened_at")));
        reservations(db, territory, shelf);
        db.select("""
                        select r.number, a.number as application, r.until_at from referral r
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        where r.territory_id = :territory and r.closed_at is null
                        """)
                .param("territory", territory.id())
                .each(row ->
                        shelf.refer(row.longNumber("number"), row.longNumber("application"), row.instant("until_at")));
        db.select("""
                        select a.number, e.until_at from stop_list_entry e
                        join application a on a.territory_id = :territory and a.id = e.application_id
                        where e.territory_id = :territory and e.ended_at is null and a.closed_at is null
                        """)
                .param("territory", territory.id())
                .each(row -> shelf.stopList(row.longNumber("number"), row.optional("until_at", Row::instant)));
        return Optional.ofNullable(reached(db).get(territory.id()))
                .map(Reached::entry)
                .orElse(0L);
    }

    /** All that are free, and of each group the one that went last. */
    private static void places(ReadDb db, Territory territory, Shelf shelf) {
        db.select("""
                        select p.number, k.code as kindergarten, g.code as group_code, p.age_from, p.age_to, p.kind,
                            p.reported_at, p.published_at, p.opened_at, p.closed_at, p.closed_because
                        from freed_place p
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where p.territory_id = :territory and (p.closed_at is null or p.id in (
                            select distinct on (x.group_id) x.id from freed_place x
                            where x.territory_id = :territory and x.closed_at is not null and x.published_at is not null
                            order by x.group_id, x.published_at desc, x.number desc))
                        """).param("territory", territory.id()).each(row -> {
            var place = place(row);
            var because = row.optional("closed_because", Row::text);
            if (because.isEmpty()) {
                shelf.put(place);
            } else if (because.get().equals("RECALLED")) {
                shelf.takeAway(place.recalled(row.instant("closed_at")));
            } else {
                shelf.takeAway(place.taken());
            }
        });
    }

    private static ShelvedPlace place(Row row) {
        var place = ShelvedPlace.reported(
                row.longNumber("number"),
                new GroupName(row.text("kindergarten"), row.text("group_code")),
                new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                QueueKind.valueOf(row.text("kind")),
                row.instant("reported_at"));
        var published =
                row.optional("published_at", Row::instant).map(place::published).orElse(place);
        return row.optional("opened_at", Row::instant).map(published::opened).orElse(published);
    }

    /** Of live applications all that they ever had, the live one last. */
    private static void reservations(ReadDb db, Territory territory, Shelf shelf) {
        db.select("""
                        select a.number, p.number as place, r.from_at, r.until_at, r.closed_at from reservation r
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        join freed_place p on p.territory_id = :territory and p.id = r.place_id
                        where r.territory_id = :territory and a.closed_at is null
                        order by r.closed_at is null, r.from_at, r.id
                        """)
                .param("territory", territory.id())
                .each(row -> shelf.reserve(
                        row.longNumber("number"),
                        row.longNumber("place"),
                        new Reservation(
                                row.instant("from_at"),
                                row.instant("until_at"),
                                row.optional("closed_at", Row::instant))));
    }
}
