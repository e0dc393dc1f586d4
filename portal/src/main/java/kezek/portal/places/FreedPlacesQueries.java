package kezek.portal.places;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Recall.RecallFacts;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.release.RecallOutcome.Recalled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of freed places: the room of a group, a report, a recall. */
@Repository
class FreedPlacesQueries {

    /**
     * An open group and who fills it.
     *
     * @param taken live enrolments, live referrals to its places, and places on offer
     */
    record Room(UUID group, GroupName name, int ageFrom, int ageTo, QueueKind kind, int capacity, int taken) {

        int left() {
            return capacity - taken;
        }
    }

    /** When and by whom places are reported, and for which school year. */
    record Reporting(int schoolYear, Instant at, String by) {}

    /** A place and what decides whether it may be recalled. */
    record Place(UUID id, long number, RecallFacts facts) {}

    /** A place with a live referral counts once: it is closed, so it is not on offer. */
    Optional<Room> room(ReadDb db, Territory territory, GroupName name) {
        return db.select("""
                        select g.id, g.age_from, g.age_to, g.kind, g.capacity,
                            (select count(*) from enrolment e
                                where e.territory_id = :territory and e.group_id = g.id and e.left_at is null)
                            + (select count(*) from freed_place p
                                join referral r on r.territory_id = :territory and r.place_id = p.id and r.closed_at is null
                                where p.territory_id = :territory and p.group_id = g.id)
                            + (select count(*) from freed_place p
                                where p.territory_id = :territory and p.group_id = g.id and p.closed_at is null) as taken
                        from kindergarten_group g
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where g.territory_id = :territory and k.code = :kindergarten and g.code = :group
                            and g.closed_at is null and k.closed_at is null
                        """)
                .param("territory", territory.id())
                .param("kindergarten", name.kindergarten())
                .param("group", name.group())
                .optional(row -> new Room(
                        row.uuid("id"),
                        name,
                        row.integer("age_from"),
                        row.integer("age_to"),
                        QueueKind.valueOf(row.text("kind")),
                        row.integer("capacity"),
                        Math.toIntExact(row.longNumber("taken"))));
    }

    void add(WriteDb db, Territory territory, Room group, List<Long> numbers, Reporting reporting) {
        db.changeEach(
                """
                        insert into freed_place (territory_id, id, number, group_id, age_from, age_to, kind, school_year,
                            reported_at, reported_by)
                        values (:territory, :id, :number, :group, :ageFrom, :ageTo, :kind, :schoolYear, :at, :by)
                        """,
                numbers.stream()
                        .map(number -> row(territory, group, number, reporting))
                        .toList());
    }

    private static Map<String, @Nullable Object> row(
            Territory territory, Room group, long number, Reporting reporting) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("territory", territory.id());
        row.put("id", Ids.at(reporting.at()));
        row.put("number", number);
        row.put("group", group.group());
        row.put("ageFrom", group.ageFrom());
        row.put("ageTo", group.ageTo());
        row.put("kind", group.kind().name());
        row.put("schoolYear", reporting.schoolYear());
        row.put("at", reporting.at());
        row.put("by", reporting.by());
        return row;
    }

    /** The place of a kindergarten with this public number, locked. */
    Optional<Place> place(WriteDb db, Territory territory, String kindergarten, long number) {
        return db.select("""
                        select p.id,
                            (select recalled_at from recall c where c.territory_id = :territory and c.place_id = p.id) as recalled_at,
                            greatest(
                                (select r.until_at from reservation r
                                    where r.territory_id = :territory and r.place_id = p.id and r.closed_at is null),
                                (select max(least(r.until_at, r.closed_at)) from reservation r
                                    where r.territory_id = :territory and r.place_id = p.id and r.closed_at is not null)) as held_until,
                            exists (select from referral r where r.territory_id = :territory and r.place_id = p.id) as referred
                        from freed_place p
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where p.territory_id = :territory and p.number = :number and k.code = :kindergarten
                        for update of p
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .param("kindergarten", kindergarten)
                .optional(row -> new Place(
                        row.uuid("id"),
                        number,
                        new RecallFacts(
                                row.optional("recalled_at", Row::instant),
                                row.optional("held_until", Row::instant),
                                row.flag("referred"))));
    }

    /** How the place with this public number was recalled. */
    RecallOutcome recalled(ReadDb db, Territory territory, long number) {
        return db.select("""
                        select c.recalled_at, c.reason from recall c
                        join freed_place p on p.territory_id = :territory and p.id = c.place_id
                        where c.territory_id = :territory and p.number = :number
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .single(row -> new Recalled(row.instant("recalled_at"), row.text("reason")));
    }

    void recall(WriteDb db, Territory territory, UUID place, Recalled recalled, String by) {
        db.change("""
                        insert into recall (territory_id, place_id, reason, recalled_at, recalled_by)
                        values (:territory, :place, :reason, :at, :by)
                        """)
                .param("territory", territory.id())
                .param("place", place)
                .param("reason", recalled.reason())
                .param("at", recalled.at())
                .param("by", by)
                .rows();
    }

    void close(WriteDb db, Territory territory, UUID place, Instant at) {
        db.change("""
                        update freed_place set closed_at = :at, closed_because = 'RECALLED'
                        where territory_id = :territory and id = :place
                        """)
                .param("territory", territory.id())
                .param("place", place)
                .param("at", at)
                .rows();
    }
}
