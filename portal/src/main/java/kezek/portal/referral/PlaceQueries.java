package kezek.portal.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Query;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;
import org.springframework.stereotype.Repository;

/** SQL of the places that may be taken. */
@Repository
class PlaceQueries {

    /** The columns of a place; of its reservations the live one, else the latest. */
    private static final String PLACE = """
            select p.id, p.number, k.code as kindergarten, g.code as group_code, g.language, p.age_from, p.age_to, p.kind, p.school_year,
                p.reported_at, p.published_at, p.opened_at, p.closed_at, p.closed_because, r.from_at, r.until_at, r.closed_at as let_go_at
            from freed_place p
            join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
            left join lateral (select x.from_at, x.until_at, x.closed_at from reservation x
                where x.territory_id = :territory and x.place_id = p.id
                order by x.closed_at is null desc, x.from_at desc, x.id desc limit 1) r on true
            """;

    /**
     * A freed place as its rows tell it.
     *
     * @param language the group's language
     */
    record KnownPlace(UUID id, long number, GroupName group, String language, int schoolYear, AskedPlace asked) {}

    /** The group of this name, also one that is closed. */
    Optional<UUID> group(ReadDb db, Territory territory, GroupName name) {
        return db.select("""
                        select g.id from kindergarten_group g
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where g.territory_id = :territory and k.code = :kindergarten and g.code = :group
                        """)
                .param("territory", territory.id())
                .param("kindergarten", name.kindergarten())
                .param("group", name.group())
                .optional(row -> row.uuid("id"));
    }

    /** Locks the places of a group that may be taken. */
    void lock(WriteDb db, Territory territory, UUID group) {
        db.select("""
                        select id from freed_place where territory_id = :territory and group_id = :group and closed_at is null
                        order by id for update
                        """).param("territory", territory.id()).param("group", group).list(row -> row.uuid("id"));
    }

    /** The places of a group that neither a referral nor a recall has taken, those first that were published first. */
    List<KnownPlace> free(ReadDb db, Territory territory, TerritoryRules law, UUID group) {
        var query = db.select(PLACE + """
                where p.territory_id = :territory and p.group_id = :group and p.closed_at is null
                order by p.published_at, p.number
                """);
        return read(query.param("group", group), territory, law);
    }

    /** The place of a group that was published last and is gone. */
    Optional<KnownPlace> lastGone(ReadDb db, Territory territory, TerritoryRules law, UUID group) {
        var query = db.select(PLACE + """
                where p.territory_id = :territory and p.group_id = :group and p.closed_at is not null and p.published_at is not null
                order by p.published_at desc, p.number desc limit 1
                """);
        return read(query.param("group", group), territory, law).stream().findFirst();
    }

    /** All places of a kind that neither a referral nor a recall has taken, by kindergarten, group and number. */
    List<KnownPlace> ofKind(ReadDb db, Territory territory, TerritoryRules law, QueueKind kind) {
        var query = db.select(PLACE + """
                where p.territory_id = :territory and p.kind = :kind and p.closed_at is null
                order by kindergarten, group_code, p.number
                """);
        return read(query.param("kind", kind.name()), territory, law);
    }

    private static List<KnownPlace> read(Query query, Territory territory, TerritoryRules law) {
        var cycle = ReleaseCycle.of(law);
        return query.param("territory", territory.id())
                .list(row -> new KnownPlace(
                        row.uuid("id"),
                        row.longNumber("number"),
                        new GroupName(row.text("kindergarten"), row.text("group_code")),
                        row.text("language"),
                        row.integer("school_year"),
                        asked(row, cycle)));
    }

    private static AskedPlace asked(Row row, ReleaseCycle cycle) {
        var because = row.optional("closed_because", Row::text);
        return new AskedPlace(
                release(row, cycle),
                new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                QueueKind.valueOf(row.text("kind")),
                because.filter("RECALLED"::equals).map(recalled -> row.instant("closed_at")),
                row.optional("from_at", Row::instant)
                        .map(from -> new Reservation(
                                from, row.instant("until_at"), row.optional("let_go_at", Row::instant))),
                because.filter("REFERRED"::equals).isPresent());
    }

    /** What has happened happened when it did; what is to come follows the calendar as it now stands. */
    private static Release release(Row row, ReleaseCycle cycle) {
        var reportedAt = row.instant("reported_at");
        var publishedAt =
                row.optional("published_at", Row::instant).orElseGet(() -> cycle.publicationAfter(reportedAt));
        var opensAt = row.optional("opened_at", Row::instant).orElseGet(() -> cycle.openingAfter(publishedAt));
        return new Release(reportedAt, publishedAt, opensAt, cycle.priorityEndOf(opensAt));
    }
}
