package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.queue.Application;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.Reservation;
import org.springframework.stereotype.Repository;

/** SQL of reservations, and of the accesses that they rest on. */
@Repository
class ReservationsQueries {

    /**
     * All reservations of some applications, each once. Those that live and those that are over have each their index. They are looked up one
     * application after the other: for a list, PostgreSQL before 17 may read all that live and compare.
     */
    static final String OF_APPLICATIONS = """
            (select distinct unnest(:applications) as application) asked
            cross join lateral (
                select id, application_id, place_id, request_key, from_at, until_at, closed_at, closed_because from reservation
                where territory_id = :territory and application_id = asked.application and closed_at is null
                union all
                select id, application_id, place_id, request_key, from_at, until_at, closed_at, closed_because from reservation
                where territory_id = :territory and application_id = asked.application and closed_at is not null
            ) r
            """;

    private static final String COLUMNS = """
            select r.id, r.place_id, p.number, k.code as kindergarten, g.code as group_code, r.from_at, r.until_at, r.closed_at, r.closed_because from
            """;

    private static final String WITH_PLACES = """
            join freed_place p on p.territory_id = :territory and p.id = r.place_id
            join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
            """;

    /**
     * A reservation of an application.
     *
     * @param because what closed it
     */
    record OwnReservation(UUID place, HeldPlace held, Optional<String> because) {

        boolean cancelled() {
            return because.filter("CANCELLED"::equals).isPresent();
        }
    }

    /** The reservation that a key was given. */
    Optional<UUID> withKey(ReadDb db, Territory territory, UUID key) {
        return db.select("""
                        select id from reservation where territory_id = :territory and request_key = :key
                        """)
                .param("territory", territory.id())
                .param("key", key)
                .optional(row -> row.uuid("id"));
    }

    /** All reservations of an application, the live one first, then the latest. */
    List<OwnReservation> own(ReadDb db, Territory territory, Application application) {
        return db.select(COLUMNS + OF_APPLICATIONS + WITH_PLACES
                        + "order by r.closed_at is null desc, r.from_at desc, r.id desc")
                .param("territory", territory.id())
                .param("applications", new UUID[] {application.id()})
                .list(ReservationsQueries::own);
    }

    /** One reservation of an application. */
    Optional<OwnReservation> own(ReadDb db, Territory territory, Application application, UUID reservation) {
        return db.select(COLUMNS + "reservation r " + WITH_PLACES + """
                        where r.territory_id = :territory and r.id = :reservation and r.application_id = :application
                        """)
                .param("territory", territory.id())
                .param("application", application.id())
                .param("reservation", reservation)
                .optional(ReservationsQueries::own);
    }

    private static OwnReservation own(Row row) {
        var reservation = new Reservation(
                row.instant("from_at"), row.instant("until_at"), row.optional("closed_at", Row::instant));
        var group = new GroupName(row.text("kindergarten"), row.text("group_code"));
        return new OwnReservation(
                row.uuid("place_id"),
                new HeldPlace(row.uuid("id"), row.longNumber("number"), group, reservation),
                row.optional("closed_because", Row::text));
    }

    /** The latest access of an application, live or over. */
    Optional<Access> access(ReadDb db, Territory territory, TerritoryRules law, Application application) {
        return db.select("""
                        select opened_at, ended_at from access where territory_id = :territory and application_id = :application
                        order by opened_at desc limit 1
                        """)
                .param("territory", territory.id())
                .param("application", application.id())
                .optional(row -> {
                    var given = Access.given(row.instant("opened_at"), ReleaseCycle.of(law));
                    return new Access(given.from(), given.until(), row.optional("ended_at", Row::instant));
                });
    }

    void close(WriteDb db, Territory territory, UUID reservation, String because, Instant at) {
        var closed = db.change("""
                        update reservation set closed_at = :at, closed_because = :because
                        where territory_id = :territory and id = :reservation and closed_at is null
                        """)
                .param("territory", territory.id())
                .param("reservation", reservation)
                .param("because", because)
                .param("at", at)
                .rows();
        if (closed != 1) {
            throw new IllegalStateException("the reservation was closed before: " + reservation);
        }
    }
}
