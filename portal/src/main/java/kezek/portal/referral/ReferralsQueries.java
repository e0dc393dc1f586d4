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
import kezek.rulebook.child.Iin;
import kezek.rulebook.referral.Referral;
import org.springframework.stereotype.Repository;

/** SQL of referrals. */
@Repository
class ReferralsQueries {

    private static final String REFERRAL = """
            select r.id, r.number, r.application_id, p.number as place, k.id as kindergarten_id, k.code as kindergarten, g.code as group_code,
                r.issued_at, r.awaiting_benefit, r.until_at, r.prolonged_at, r.closed_at, r.closed_because
            from referral r
            join freed_place p on p.territory_id = :territory and p.id = r.place_id
            join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
            """;

    /**
     * A referral as its row tells it.
     *
     * @param application identifier of the application
     * @param place public number of the place
     */
    record KnownReferral(
            UUID id, long number, UUID application, long place, UUID kindergarten, GroupName group, Referral referral) {

        TakenReferral of(Application known) {
            return new TakenReferral(id, number, known, place, group, referral);
        }

        /** Whether a kindergarten has ever been allowed to see it. */
        boolean wasShown() {
            return referral.term().isPresent();
        }
    }

    /** A referral to be written. */
    record NewReferral(UUID id, long number, UUID application, UUID place, UUID key) {}

    /** All referrals of an application, the newest first. */
    List<KnownReferral> of(ReadDb db, Territory territory, Application application) {
        return db.select(REFERRAL + """
                        where r.territory_id = :territory and r.application_id = :application order by r.issued_at desc, r.number desc
                        """)
                .param("territory", territory.id())
                .param("application", application.id())
                .list(ReferralsQueries::known);
    }

    /** The referral with this public number. */
    Optional<KnownReferral> numbered(ReadDb db, Territory territory, long number) {
        return db.select(REFERRAL + "where r.territory_id = :territory and r.number = :number")
                .param("territory", territory.id())
                .param("number", number)
                .optional(ReferralsQueries::known);
    }

    /** All referrals of a child, the newest first. */
    List<KnownReferral> ofChild(ReadDb db, Territory territory, Iin child) {
        return db.select(REFERRAL + """
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where r.territory_id = :territory and c.iin = :child order by r.issued_at desc, r.number desc
                        """)
                .param("territory", territory.id())
                .param("child", child.value())
                .list(ReferralsQueries::known);
    }

    /** The referrals to a kindergarten that nothing has ended yet, the first to lapse first. */
    List<KnownReferral> open(ReadDb db, Territory territory, UUID kindergarten) {
        return db.select(REFERRAL + """
                        where r.territory_id = :territory and k.id = :kindergarten and r.closed_at is null order by r.until_at, r.number
                        """)
                .param("territory", territory.id())
                .param("kindergarten", kindergarten)
                .list(ReferralsQueries::known);
    }

    private static KnownReferral known(Row row) {
        return new KnownReferral(
                row.uuid("id"),
                row.longNumber("number"),
                row.uuid("application_id"),
                row.longNumber("place"),
                row.uuid("kindergarten_id"),
                new GroupName(row.text("kindergarten"), row.text("group_code")),
                referral(row));
    }

    private static Referral referral(Row row) {
        return new StoredReferral(
                        row.instant("issued_at"),
                        row.instant("until_at"),
                        row.flag("awaiting_benefit"),
                        row.optional("prolonged_at", Row::instant).isPresent(),
                        row.optional("closed_at", Row::instant)
                                .map(at -> StoredReferral.over(row.text("closed_because"), at)))
                .referral();
    }

    void add(WriteDb db, Territory territory, NewReferral added, Referral referral) {
        db.change("""
                        insert into referral (territory_id, id, number, application_id, place_id, request_key, issued_at, awaiting_benefit, until_at)
                        values (:territory, :id, :number, :application, :place, :key, :issued, :awaits, :until)
                        """)
                .param("territory", territory.id())
                .param("id", added.id())
                .param("number", added.number())
                .param("application", added.application())
                .param("place", added.place())
                .param("key", added.key())
                .param("issued", referral.issuedAt())
                .param("awaits", referral.term().isEmpty())
                .param("until", Issue.untilOf(referral))
                .rows();
    }

    /** The place has its referral. */
    void closePlace(WriteDb db, Territory territory, UUID place, Instant at) {
        var closed = db.change("""
                        update freed_place set closed_at = :at, closed_because = 'REFERRED'
                        where territory_id = :territory and id = :place and closed_at is null
                        """)
                .param("territory", territory.id())
                .param("place", place)
                .param("at", at)
                .rows();
        if (closed != 1) {
            throw new IllegalStateException("the place was closed before: " + place);
        }
    }

    /** Ends the live access of an application, if it has one. */
    void endAccess(WriteDb db, Territory territory, UUID application, Instant at) {
        db.change("""
                        update access set ended_at = :at, ended_because = 'REFERRED'
                        where territory_id = :territory and application_id = :application and ended_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("at", at)
                .rows();
    }

    void prolong(WriteDb db, Territory territory, UUID referral, Instant until, Instant at) {
        db.change("""
                        update referral set until_at = :until, prolonged_at = :at where territory_id = :territory and id = :referral
                        """)
                .param("territory", territory.id())
                .param("referral", referral)
                .param("until", until)
                .param("at", at)
                .rows();
    }
}
