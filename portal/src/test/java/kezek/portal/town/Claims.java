package kezek.portal.town;

import java.time.Instant;
import java.util.UUID;

/** Reservations and referrals of a town, as rows without entries of the journal. */
public final class Claims {

    private final Town town;

    /** The claims of this town. */
    public Claims(Town town) {
        this.town = town;
    }

    /** A reservation of a place by an application, both by their numbers. */
    public void hold(long place, long application, Instant from, Instant until) {
        town.sql(
                """
                insert into reservation (territory_id, id, place_id, application_id, request_key, from_at, until_at)
                select :territory, cast(:id as uuid), p.id, a.id, cast(:id as uuid), :from, :until from freed_place p, application a
                where p.territory_id = :territory and p.number = :place and a.territory_id = :territory and a.number = :application
                """, "id", UUID.randomUUID(), "place", place, "application", application, "from", from, "until", until);
    }

    /** A live referral to a place. */
    public void refer(long place, long application, Instant issued, Instant until) {
        town.sql(
                """
                insert into referral (territory_id, id, number, place_id, application_id, request_key, issued_at, awaiting_benefit, until_at)
                select :territory, cast(:id as uuid), :place, p.id, a.id, cast(:id as uuid), :issued, false, :until
                from freed_place p, application a
                where p.territory_id = :territory and p.number = :place and a.territory_id = :territory and a.number = :application
                """,
                "id",
                UUID.randomUUID(),
                "place",
                place,
                "application",
                application,
                "issued",
                issued,
                "until",
                until);
    }

    /** The referral to a place is over. */
    public void end(long place, String because, Instant at) {
        town.sql("""
                update referral set closed_at = :at, closed_by = 'clock', closed_because = :because
                where territory_id = :territory and number = :place
                """, "at", at, "because", because, "place", place);
    }
}
