package kezek.portal.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String COLUMNS = """
            select p.number, k.code as kindergarten, g.code as group_code, g.language, p.age_from, p.age_to, p.kind, p.school_year,
                p.reported_at, p.published_at, p.opened_at, p.closed_at, p.closed_because, r.from_at, r.until_at, r.closed_at as let_go_at
            """;

    /** Of the reservations of a place the live one, else the latest: each part is one look into its index. */
    private static final String LAST_RESERVATION = """
            left join lateral (
                select x.from_at, x.until_at, x.closed_at from reservation x
                where x.territory_id = :territory and x.place_id = p.id and x.closed_at is null
                union all
                (select x.from_at, x.until_at, x.closed_at from reservation x
                where x.territory_id = :territory and x.place_id = p.id and x.closed_at is not null
                order by x.from_at desc, x.id desc limit 1)
                order by closed_at desc nulls first limit 1) r on true
            """;

    private static final String PLACE = COLUMNS + """
            from freed_place p
            join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
            """ + LAST_RESERVATION;

    /**
     * A freed place as its rows tell it.
     *
     * @param language the group's language
     */
    record KnownPlace(long number, GroupName group, String language, int schoolYear, AskedPlace asked) {

        ClaimedPlace claimed() {
            return new ClaimedPlace(number, asked);
        }
    }

    /** The groups of these names, also those that are closed. */
    Map<GroupName, UUID> groups(ReadDb db, Territory territory, Collection<GroupName> names) {
        var groups = new HashMap<GroupName, UUID>();
        var query = db.select("""
                        select k.code as kindergarten, g.code as group_code, g.id
                        from unnest(:kindergartens, :groups) as asked (kindergarten, group_code)
                        join kindergarten k on k.territory_id = :territory and k.code = asked.kindergarten
                        join kindergarten_group g on g.territory_id = :territory and g.kindergarten_id = k.id and g.code = asked.group_code
                        """);
        names(query, names).param("territory", territory.id()).list(row -> groups.put(name(row), row.uuid("id")));
        return groups;
    }

    /**
     * Locks the places of groups that are next to be given and reads them: those that nobody holds. One is looked up after the other until
     * enough are found. The territory is locked, so no two lock places in different orders.
     *
     * <p>The planner must find nothing to choose from. It does not know how few places these are, so they are not looked up a second time by
     * their identifiers. And in the morning it takes what is reserved for next to nothing, so that any index of what is not closed seems good
     * enough, and all reservations of the city are read for each place: written like this, only the index by place fits, whose condition names the
     * place (V11). Nor does it become a join.
     *
     * @param wanted how many of each group, those first that were published first
     */
    List<KnownPlace> lockNext(WriteDb db, Territory territory, TerritoryRules law, Map<GroupName, Integer> wanted) {
        var groups = List.copyOf(wanted.keySet());
        var query = db.select(COLUMNS + """
                from unnest(:kindergartens, :groups, :counts) as asked (kindergarten, group_code, wanted)
                join kindergarten k on k.territory_id = :territory and k.code = asked.kindergarten
                join kindergarten_group g on g.territory_id = :territory and g.kindergarten_id = k.id and g.code = asked.group_code
                cross join lateral (
                    select x.id, x.number, x.age_from, x.age_to, x.kind, x.school_year, x.reported_at, x.published_at, x.opened_at,
                        x.closed_at, x.closed_because
                    from freed_place x
                    where x.territory_id = :territory and x.group_id = g.id and x.closed_at is null
                        and x.published_at is not null
                        and (select v.id from reservation v where v.territory_id = :territory and v.place_id = x.id
                            and v.closed_at is null) is null
                    order by x.published_at, x.number
                    limit asked.wanted
                    for update of x) p
                """ + LAST_RESERVATION);
        return read(
                names(query, groups)
                        .param("counts", groups.stream().map(wanted::get).toArray(Integer[]::new)),
                territory,
                law);
    }

    private static Query names(Query query, Collection<GroupName> names) {
        return query.param(
                        "kindergartens",
                        names.stream().map(GroupName::kindergarten).toArray(String[]::new))
                .param("groups", names.stream().map(GroupName::group).toArray(String[]::new));
    }

    /** Locks and reads all places of a group that neither a referral nor a recall has taken. */
    List<KnownPlace> lockFree(WriteDb db, Territory territory, TerritoryRules law, UUID group) {
        var query = db.select(PLACE + """
                where p.territory_id = :territory and p.group_id = :group and p.closed_at is null
                order by p.id
                for update of p
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
                        row.longNumber("number"),
                        name(row),
                        row.text("language"),
                        row.integer("school_year"),
                        asked(row, cycle)));
    }

    private static GroupName name(Row row) {
        return new GroupName(row.text("kindergarten"), row.text("group_code"));
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
