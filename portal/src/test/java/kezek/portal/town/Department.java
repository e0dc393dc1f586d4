package kezek.portal.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.LineExits;
import kezek.portal.places.ReferralEnds.Ending;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.referral.AwaitedBenefitOutcome.BenefitConfirmed;
import kezek.rulebook.referral.AwaitedBenefitOutcome.BenefitRejected;

/** What the department of a town decides: benefits that rest on a certificate, frozen periods. Each act with its rows and its entries. */
public final class Department {

    private final Town town;
    private final Desk desk;

    /** The department of this town. */
    public Department(Town town) {
        this.town = town;
        this.desk = new Desk(town);
    }

    private record Waiting(UUID application, Optional<Long> referral) {}

    /** Confirms the only unproved benefit of an application; a referral that waited goes on. */
    public void confirm(long application, BenefitKind benefit, Instant now) {
        town.decide(now, (db, law) -> {
            decide(db, application, "confirmed_at = :now, confirmed_by = 'officer'", benefit, now);
            var entries = new ArrayList<>(List.of(entry(Kind.BENEFIT_CONFIRMED, application, benefit)));
            waiting(db, application).referral().ifPresent(number -> entries.add(goOn(db, law, number, now)));
            return entries;
        });
    }

    private Entry goOn(WriteDb db, TerritoryRules law, long referral, Instant now) {
        var confirmed =
                (BenefitConfirmed) desk.referral(db, referral).referral().confirmBenefit(law, now);
        var until = confirmed.referral().term().orElseThrow().until();
        town.sql(db, """
                update referral set awaiting_benefit = false, until_at = :until where territory_id = :territory and number = :number
                """, "until", until, "number", referral);
        return Entry.of(Kind.REFERRAL_TERM_BEGUN, Role.DEPARTMENT)
                .with("referral", referral)
                .with("until", until);
    }

    /** Rejects the only benefit of an application; a referral that waited is cancelled, else the access ends that rested on it. */
    public void reject(long application, BenefitKind benefit, Instant now) {
        town.decide(now, (db, law) -> {
            var waiting = waiting(db, application);
            if (waiting.referral().isPresent()) {
                return cancel(db, law, waiting.referral().get(), now);
            }
            decide(
                    db,
                    application,
                    "withdrawn_at = :now, withdrawn_by = 'officer', withdrawn_because = 'REJECTED'",
                    benefit,
                    now);
            town.sql(db, """
                    update application set lane = 'ORDINARY' where territory_id = :territory and number = :application
                    """, "application", application);
            var entries = new ArrayList<>(
                    List.of(entry(Kind.BENEFIT_WITHDRAWN, application, benefit).with("because", "REJECTED")));
            if (hasAccessFrom(db, benefit.lane(), application)) {
                var exit = new LineExit(LineExit.Cause.BENEFIT_REJECTED, now);
                entries.addAll(town.portal(LineExits.class)
                        .write(db, town.territory(), waiting.application(), exit, Role.DEPARTMENT));
            }
            return entries;
        });
    }

    private List<Entry> cancel(WriteDb db, TerritoryRules law, long referral, Instant now) {
        var known = desk.referral(db, referral);
        var rejected = (BenefitRejected) known.referral().rejectBenefit(law, now);
        var over = rejected.referral().ending().orElseThrow();
        return desk.end(db, law, new Ending(known.id(), over, rejected.after(), Role.DEPARTMENT, Optional.empty()));
    }

    private boolean hasAccessFrom(WriteDb db, Lane lane, long application) {
        return !town.rows(db, """
                        select x.id from access x join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory and x.ended_at is null and x.lane = :lane and a.number = :application
                        """, row -> row.uuid("id"), "lane", lane.name(), "application", application)
                .isEmpty();
    }

    private Waiting waiting(WriteDb db, long application) {
        return town.rows(
                        db,
                        """
                        select a.id, r.number from application a
                        left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                            and r.awaiting_benefit
                        where a.territory_id = :territory and a.number = :application
                        """,
                        row -> new Waiting(
                                row.uuid("id"), row.optional("number", (one, column) -> one.longNumber(column))),
                        "application",
                        application)
                .getFirst();
    }

    private void decide(WriteDb db, long application, String what, BenefitKind benefit, Instant now) {
        town.sql(db, """
                update benefit set %s where territory_id = :territory and kind = :kind and withdrawn_at is null
                    and application_id = (select id from application where territory_id = :territory and number = :application)
                """.formatted(what), "kind", benefit.code(), "application", application, "now", now);
    }

    private static Entry entry(Kind kind, long application, BenefitKind benefit) {
        return Entry.of(kind, Role.DEPARTMENT)
                .with("application", application)
                .with("lane", benefit.lane())
                .withSecret("benefit", Optional.of(benefit.code()));
    }

    /** Freezes a period, both days included. */
    public void freeze(LocalDate firstDay, LocalDate lastDay, String reason, Instant now) {
        town.change(now, db -> {
            town.sql(db, """
                    insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                    values (:territory, :id, :first, :last, :reason, :now, 'officer')
                    """, "id", Ids.at(now), "first", firstDay, "last", lastDay, "reason", reason, "now", now);
            return List.of(period(Kind.FROZEN, firstDay, lastDay).with("reason", reason));
        });
    }

    /** Cancels a period. */
    public void thaw(LocalDate firstDay, LocalDate lastDay, Instant now) {
        town.change(now, db -> {
            town.sql(db, """
                    update frozen_period set cancelled_at = :now, cancelled_by = 'officer'
                    where territory_id = :territory and first_day = :first and last_day = :last and cancelled_at is null
                    """, "first", firstDay, "last", lastDay, "now", now);
            return List.of(period(Kind.THAWED, firstDay, lastDay));
        });
    }

    private static Entry period(Kind kind, LocalDate firstDay, LocalDate lastDay) {
        return Entry.of(kind, Role.DEPARTMENT)
                .with("firstDay", firstDay.toString())
                .with("lastDay", lastDay.toString());
    }
}
