package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.queue.Benefits.Undecided;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import org.springframework.stereotype.Repository;

/** SQL of benefits and of the referrals that wait for them. */
@Repository
class BenefitsQueries {

    /** An application whose benefit is decided. */
    record Claimant(UUID application, long number, Lane lane, boolean closed, Optional<Awaiting> awaiting) {}

    /** A referral that waits for a benefit. */
    record Awaiting(UUID id, long number, Referral referral) {

        /** When it is lost. */
        Instant until() {
            return referral.awaiting().orElseThrow().until();
        }
    }

    /** A decision of the department about one benefit. */
    record Decided(UUID application, BenefitKind kind, String officer, Instant at) {}

    /** The benefits of an application, one of a kind: of several claims of the same kind the last. */
    List<Benefit> of(ReadDb db, Territory territory, UUID application) {
        return db.select("""
                        select distinct on (kind) kind, confirmed_at is not null as confirmed, withdrawn_at is not null as withdrawn
                        from benefit
                        where territory_id = :territory and application_id = :application
                            and withdrawn_because is distinct from 'GIVEN_UP'
                        order by kind, withdrawn_at is not null, granted_at desc
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .list(BenefitsQueries::benefit);
    }

    /** Certificates that nobody has decided: those whose referral waits first, then the oldest. */
    List<Undecided> undecided(ReadDb db, Territory territory, Instant now) {
        var certified = BenefitKind.all().stream()
                .filter(kind -> kind.proof() == Proof.CERTIFICATE)
                .map(BenefitKind::code)
                .toList();
        return db.select("""
                        select a.number, c.iin, c.surname, c.given_name, c.patronymic, b.kind, b.granted_at, r.until_at,
                            (select d.id from document d
                                where d.territory_id = :territory and d.application_id = a.id and d.purpose = 'CERTIFICATE'
                                order by d.uploaded_at desc limit 1) as document
                        from benefit b
                        join application a on a.territory_id = :territory and a.id = b.application_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                            and r.awaiting_benefit
                        where b.territory_id = :territory and b.confirmed_at is null and b.withdrawn_at is null and b.kind in (:certified)
                            and (a.closed_at is null or r.id is not null) and (r.until_at is null or r.until_at > :now)
                            and c.iin is not null
                        order by r.until_at nulls last, b.granted_at, a.number
                        """)
                .param("territory", territory.id())
                .param("certified", certified)
                .param("now", now)
                .list(row -> new Undecided(
                        row.longNumber("number"),
                        ApplicationsQueries.child(row),
                        kind(row),
                        row.instant("granted_at"),
                        row.optional("until_at", Row::instant),
                        row.optional("document", Row::uuid)));
    }

    Optional<Claimant> claimant(ReadDb db, Territory territory, long number) {
        return db.select("""
                        select a.id, a.number, a.lane, a.closed_at is not null as closed, r.id as referral, r.number as referral_number,
                            r.issued_at, r.until_at
                        from application a
                        left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                            and r.awaiting_benefit
                        where a.territory_id = :territory and a.number = :number
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .optional(row -> new Claimant(
                        row.uuid("id"),
                        row.longNumber("number"),
                        Lane.valueOf(row.text("lane")),
                        row.flag("closed"),
                        row.optional("referral", Row::uuid)
                                .map(id -> new Awaiting(id, row.longNumber("referral_number"), awaiting(row)))));
    }

    void confirm(WriteDb db, Territory territory, Decided decided) {
        db.change("""
                        update benefit set confirmed_at = :at, confirmed_by = :officer
                        where territory_id = :territory and application_id = :application and kind = :kind and withdrawn_at is null
                        """)
                .param("territory", territory.id())
                .param("application", decided.application())
                .param("kind", decided.kind().code())
                .param("officer", decided.officer())
                .param("at", decided.at())
                .rows();
    }

    void reject(WriteDb db, Territory territory, Decided decided) {
        db.change("""
                        update benefit set withdrawn_at = :at, withdrawn_by = :officer, withdrawn_because = 'REJECTED'
                        where territory_id = :territory and application_id = :application and kind = :kind and withdrawn_at is null
                        """)
                .param("territory", territory.id())
                .param("application", decided.application())
                .param("kind", decided.kind().code())
                .param("officer", decided.officer())
                .param("at", decided.at())
                .rows();
    }

    void putInLane(WriteDb db, Territory territory, UUID application, Lane lane) {
        db.change("""
                        update application set lane = :lane where territory_id = :territory and id = :application and lane <> :lane
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("lane", lane.name())
                .rows();
    }

    /** The referral waits no longer: its term to be enrolled runs. */
    void beginTerm(WriteDb db, Territory territory, UUID referral, Instant until) {
        db.change("""
                        update referral set awaiting_benefit = false, until_at = :until where territory_id = :territory and id = :referral
                        """)
                .param("territory", territory.id())
                .param("referral", referral)
                .param("until", until)
                .rows();
    }

    /** Whether an access that was given in this lane is live, or a reservation that was made under one. */
    boolean holdsFrom(ReadDb db, Territory territory, UUID application, Lane lane) {
        return db.select("""
                        select exists (
                            select from access x
                            where x.territory_id = :territory and x.application_id = :application and x.lane = :lane
                                and (x.ended_at is null or exists (
                                    select from reservation v
                                    where v.territory_id = :territory and v.application_id = :application and v.closed_at is null
                                        and v.from_at >= x.opened_at and v.from_at < x.ended_at))
                        ) as holds
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("lane", lane.name())
                .single(row -> row.flag("holds"));
    }

    private static Benefit benefit(Row row) {
        var kind = kind(row);
        if (row.flag("withdrawn")) {
            return new Benefit(kind, Benefit.State.NOT_CONFIRMED);
        }
        // Nobody confirms what a state register says, so such a row needs no mark of it.
        return row.flag("confirmed") ? new Benefit(kind, Benefit.State.CONFIRMED) : Benefit.claimed(kind);
    }

    private static BenefitKind kind(Row row) {
        return BenefitKind.withCode(row.text("kind")).orElseThrow();
    }

    private static Referral awaiting(Row row) {
        var issuedAt = row.instant("issued_at");
        var term = new ReferralTerm(issuedAt, row.instant("until_at"));
        return new Referral(issuedAt, Optional.of(term), Optional.empty(), false, Optional.empty());
    }
}
