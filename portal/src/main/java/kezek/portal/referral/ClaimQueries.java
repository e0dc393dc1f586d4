package kezek.portal.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.referral.ClaimingChild.Own;
import kezek.portal.referral.Decisions.Held;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.Reservation;
import org.springframework.stereotype.Repository;

/** SQL of claims that are decided together: one statement for all of them. */
@Repository
class ClaimQueries {

    /** The latest access of each application, live or over. */
    Map<UUID, Access> accesses(ReadDb db, Territory territory, TerritoryRules law, List<Claim> claims) {
        var accesses = new HashMap<UUID, Access>();
        var cycle = ReleaseCycle.of(law);
        db.select("""
                        select distinct on (application_id) application_id, opened_at, ended_at from access
                        where territory_id = :territory and application_id = any(:applications)
                        order by application_id, opened_at desc
                        """)
                .param("territory", territory.id())
                .param("applications", applications(claims))
                .list(row -> {
                    var given = Access.given(row.instant("opened_at"), cycle);
                    return accesses.put(
                            row.uuid("application_id"),
                            new Access(given.from(), given.until(), row.optional("ended_at", Row::instant)));
                });
        return accesses;
    }

    /** All reservations of each application, the live one first, then the latest. */
    Map<UUID, List<Own>> own(ReadDb db, Territory territory, List<Claim> claims) {
        var own = new HashMap<UUID, List<Own>>();
        db.select("""
                        select r.application_id, r.request_key, r.from_at, r.until_at, r.closed_at,
                            (select p.number from freed_place p where p.territory_id = :territory and p.id = r.place_id) as place
                        from
                        """ + ReservationsQueries.OF_APPLICATIONS + """
                        order by r.closed_at is null desc, r.from_at desc, r.id desc
                        """)
                .param("territory", territory.id())
                .param("applications", applications(claims))
                .list(row -> own.computeIfAbsent(row.uuid("application_id"), first -> new ArrayList<>())
                        .add(new Own(
                                row.longNumber("place"),
                                row.uuid("request_key"),
                                new Reservation(
                                        row.instant("from_at"),
                                        row.instant("until_at"),
                                        row.optional("closed_at", Row::instant)))));
        return own;
    }

    /**
     * Writes what was given at one instant. Place and application are looked up: what is not there, or over, is null and refused by the table
     * (docs/decisions/0016-counter.md tells why there is no foreign key). That they are not over is written so that the planner has no index to
     * choose but those of number and identifier.
     */
    void add(WriteDb db, Territory territory, List<Held> held) {
        var first = held.getFirst().reservation();
        db.change("""
                        insert into reservation (territory_id, id, place_id, application_id, request_key, from_at, until_at)
                        select :territory, one.id,
                            (select p.id from freed_place p where p.territory_id = :territory and p.number = one.place
                                and coalesce(p.closed_at, 'infinity') = 'infinity'),
                            (select a.id from application a where a.territory_id = :territory and a.id = one.application
                                and coalesce(a.closed_at, 'infinity') = 'infinity'),
                            one.key, :from, :until
                        from unnest(:ids, :places, :applications, :keys) as one (id, place, application, key)
                        """)
                .param("territory", territory.id())
                .param("ids", identifiers(held, one -> Ids.at(first.from())))
                .param("places", held.stream().map(one -> one.place().number()).toArray(Long[]::new))
                .param(
                        "applications",
                        identifiers(held, one -> one.claim().application().id()))
                .param("keys", identifiers(held, one -> one.claim().key()))
                .param("from", first.from())
                .param("until", first.until())
                .withNext();
    }

    private static UUID[] applications(List<Claim> claims) {
        return identifiers(claims, claim -> claim.application().id());
    }

    private static <T> UUID[] identifiers(Collection<T> all, Function<T, UUID> identifier) {
        return all.stream().map(identifier).toArray(UUID[]::new);
    }
}
