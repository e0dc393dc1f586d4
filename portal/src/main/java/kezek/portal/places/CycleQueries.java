package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.OpenedPlaces;
import org.springframework.stereotype.Repository;

/** SQL of the daily cycle: the territory's lock, publications, the places that open. */
@Repository
class CycleQueries {

    /**
     * A territory that is locked.
     *
     * @param carriedOutUntil until when everything due is carried out
     * @param entry the last of its journal, if that is known: nobody else writes one while the territory is locked
     */
    record Locked(Instant carriedOutUntil, OptionalLong entry) {}

    /** Locks the territory. One without a cycle begins now. */
    Locked lock(WriteDb db, Territory territory, Instant now) {
        return locked(db, territory).orElseGet(() -> {
            begin(db, territory, now);
            return new Locked(lockedCycle(db, territory), OptionalLong.empty());
        });
    }

    /** Both rows are locked, so both are read as they are when those before have committed, not as they were when the statement began. */
    private static Optional<Locked> locked(WriteDb db, Territory territory) {
        return db.select("""
                        select r.carried_out_until, c.last_number from release_cycle r
                        join counter c on c.territory_id = :territory and c.name = 'journal'
                        where r.territory_id = :territory
                        for update
                        """)
                .param("territory", territory.id())
                .optional(row ->
                        new Locked(row.instant("carried_out_until"), OptionalLong.of(row.longNumber("last_number"))));
    }

    private static Instant lockedCycle(WriteDb db, Territory territory) {
        return db.select("""
                        select carried_out_until from release_cycle where territory_id = :territory for update
                        """).param("territory", territory.id()).single(row -> row.instant("carried_out_until"));
    }

    private static void begin(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into release_cycle (territory_id, carried_out_until) values (:territory, :now)
                        on conflict (territory_id) do nothing
                        """).param("territory", territory.id()).param("now", now).rows();
    }

    /** Until when everything due was carried out, as far as this transaction sees; empty before the cycle begins. */
    Optional<Instant> carriedOutUntil(ReadDb db, Territory territory) {
        return db.select("select carried_out_until from release_cycle where territory_id = :territory")
                .param("territory", territory.id())
                .optional(row -> row.instant("carried_out_until"));
    }

    /** With the next statement. Refused by the table, whose column may not become null, if others have carried out more. */
    void done(WriteDb db, Territory territory, Instant until) {
        db.change("""
                        update release_cycle set carried_out_until = case when carried_out_until <= :until then :until end
                        where territory_id = :territory
                        """).param("territory", territory.id()).param("until", until).withNext();
    }

    /** Publishes what was reported before the instant; the public numbers of the places. */
    List<Long> publish(WriteDb db, Territory territory, Instant at) {
        return db
                .change("""
                        update freed_place set published_at = :at
                        where territory_id = :territory and published_at is null and closed_at is null and reported_at < :at
                        returning number
                        """)
                .param("territory", territory.id())
                .param("at", at)
                .returning(row -> row.longNumber("number"))
                .stream()
                .sorted()
                .toList();
    }

    /** The places that open next: published before the instant, not open yet, by age group. */
    List<OpenedPlaces> opening(ReadDb db, Territory territory, Instant at) {
        return db.select("""
                        select kind, age_from, age_to, school_year, count(*) as places from freed_place
                        where territory_id = :territory and published_at < :at and opened_at is null and closed_at is null
                        group by kind, age_from, age_to, school_year
                        order by kind, age_from, age_to, school_year
                        """)
                .param("territory", territory.id())
                .param("at", at)
                .list(row -> new OpenedPlaces(
                        QueueKind.valueOf(row.text("kind")),
                        new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                        row.integer("school_year"),
                        Math.toIntExact(row.longNumber("places"))));
    }

    /** Opens them; the public numbers of the places. */
    List<Long> open(WriteDb db, Territory territory, Instant at) {
        return db
                .change("""
                        update freed_place set opened_at = :at
                        where territory_id = :territory and published_at < :at and opened_at is null and closed_at is null
                        returning number
                        """)
                .param("territory", territory.id())
                .param("at", at)
                .returning(row -> row.longNumber("number"))
                .stream()
                .sorted()
                .toList();
    }
}
