package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry.Role;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.Benefit.State;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import org.springframework.stereotype.Repository;

/** SQL of what follows the end of a referral. */
@Repository
class ReferralEndsQueries {

    /** When something ended, in what role that was decided, and why. */
    record End(Instant at, Role by, String because) {}

    /** A referral that was closed: its number, its application with its number and birth year, and the group of its place. */
    record Closed(long referral, UUID application, long number, int cohort, GroupName group) {}

    /** A benefit that was not withdrawn. */
    record Claim(UUID id, Benefit benefit) {}

    /** A role as rows keep it. */
    static String name(Role by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** Closes a live referral; one that is over is a bug. */
    Closed close(WriteDb db, Territory territory, UUID referral, End end) {
        return db.change("""
                        update referral r set closed_at = :at, closed_by = :by, closed_because = :because
                        from application a, freed_place p, kindergarten_group g, kindergarten k
                        where r.territory_id = :territory and r.id = :referral and r.closed_at is null
                            and a.territory_id = :territory and a.id = r.application_id
                            and p.territory_id = :territory and p.id = r.place_id
                            and g.territory_id = :territory and g.id = p.group_id
                            and k.territory_id = :territory and k.id = g.kindergarten_id
                        returning r.number as referral, a.id, a.number, a.cohort, k.code as kindergarten, g.code
                        """)
                .param("territory", territory.id())
                .param("referral", referral)
                .param("at", end.at())
                .param("by", name(end.by()))
                .param("because", end.because())
                .returning(row -> new Closed(
                        row.longNumber("referral"),
                        row.uuid("id"),
                        row.longNumber("number"),
                        row.integer("cohort"),
                        new GroupName(row.text("kindergarten"), row.text("code"))))
                .getFirst();
    }

    /** What the application has not lost so far. */
    List<Claim> benefits(ReadDb db, Territory territory, UUID application) {
        return db.select("""
                        select id, kind, confirmed_at from benefit
                        where territory_id = :territory and application_id = :application and withdrawn_at is null
                        order by kind
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .list(row -> new Claim(row.uuid("id"), benefit(row)));
    }

    private static Benefit benefit(Row row) {
        var claimed = Benefit.claimed(BenefitKind.withCode(row.text("kind")).orElseThrow());
        return row.optional("confirmed_at", Row::instant).isPresent()
                ? new Benefit(claimed.kind(), State.CONFIRMED)
                : claimed;
    }

    void withdraw(WriteDb db, Territory territory, List<Claim> claims, End end) {
        db.changeEach(
                """
                        update benefit set withdrawn_at = :at, withdrawn_by = :by, withdrawn_because = :because
                        where territory_id = :territory and id = :id
                        """,
                claims.stream()
                        .map(claim -> Map.of(
                                "territory",
                                territory.id(),
                                "id",
                                claim.id(),
                                "at",
                                end.at(),
                                "by",
                                name(end.by()),
                                "because",
                                end.because()))
                        .toList());
    }

    void putInLane(WriteDb db, Territory territory, UUID application, Lane lane) {
        db.change("""
                        update application set lane = :lane where territory_id = :territory and id = :application
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("lane", lane.name())
                .rows();
    }

    /** The entry of the stop-list that stands. */
    Optional<StopListEntry> stopListEntry(ReadDb db, Territory territory, UUID application) {
        return db.select("""
                        select cause, since, until_at from stop_list_entry
                        where territory_id = :territory and application_id = :application and ended_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .optional(row -> new StopListEntry(
                        StopListCause.valueOf(row.text("cause")),
                        row.instant("since"),
                        row.optional("until_at", Row::instant)));
    }

    /** Writes an entry; one that stands ends with its beginning. */
    void enterStopList(WriteDb db, Territory territory, UUID application, StopListEntry entry, Role by) {
        db.change("""
                        update stop_list_entry set ended_at = :since, ended_by = :by
                        where territory_id = :territory and application_id = :application and ended_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("since", entry.from())
                .param("by", name(by))
                .rows();
        db.change("""
                        insert into stop_list_entry (territory_id, id, application_id, cause, since, entered_by, until_at)
                        values (:territory, :id, :application, :cause, :since, :by, :until)
                        """)
                .param("territory", territory.id())
                .param("id", Ids.at(entry.from()))
                .param("application", application)
                .param("cause", entry.cause().name())
                .param("since", entry.from())
                .param("by", name(by))
                .param("until", entry.until().orElse(null))
                .rows();
    }

    /** Ends the application of a child that goes to school, if nothing ended it before; the child may apply again, anywhere. */
    boolean leaveQueue(WriteDb db, Territory territory, UUID application, Instant at) {
        var left = db.change("""
                        update application set closed_at = :at, closed_by = 'clock', closed_because = 'SCHOOL_AGE'
                        where territory_id = :territory and id = :application and closed_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("at", at)
                .rows();
        var slots = db.select("""
                        select c.iin, a.kind, a.id from application a
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where a.territory_id = :territory and a.id = :application and c.iin is not null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .list(row -> Map.of("iin", row.text("iin"), "kind", row.text("kind"), "application", row.uuid("id")));
        db.changeEach("""
                        delete from child_slot where child_iin = :iin and kind = :kind and application_id = :application
                        """, slots);
        return left > 0;
    }
}
