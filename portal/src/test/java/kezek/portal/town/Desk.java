package kezek.portal.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.LineExits;
import kezek.portal.places.ReferralEnds;
import kezek.portal.places.ReferralEnds.Ending;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.referral.GiveBackOutcome.GivenBack;
import kezek.rulebook.referral.ProlongOutcome.Prolonged;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome.RefusedByKindergarten;

/** Where families of a town hold places and take referrals, and kindergartens enrol: each act with its rows and its entries. */
public final class Desk {

    private final Town town;

    /** The desk of this town. */
    public Desk(Town town) {
        this.town = town;
    }

    /** A referral as it stands. */
    record Known(UUID id, Referral referral) {}

    /** An application holds a place for ten minutes, both by their numbers. */
    public void hold(long place, long application, Instant now) {
        town.decide(now, (db, law) -> {
            var until = now.plus(law.at(now).reservation().length());
            var id = Ids.at(now);
            town.sql(db, """
                    insert into reservation (territory_id, id, place_id, application_id, request_key, from_at, until_at)
                    select :territory, :id, p.id, a.id, :id, :now, :until from freed_place p, application a
                    where p.territory_id = :territory and p.number = :place and a.territory_id = :territory and a.number = :application
                    """, "id", id, "place", place, "application", application, "now", now, "until", until);
            return List.of(Entry.of(Kind.RESERVED, Role.PARENT)
                    .with("application", application)
                    .with("place", place)
                    .with("until", until));
        });
    }

    /** The family lets the place go. */
    public void cancel(long application, Instant now) {
        town.change(
                now,
                db -> List.of(Entry.of(Kind.RESERVATION_ENDED, Role.PARENT)
                        .with("application", application)
                        .with("place", closeReservation(db, application, "CANCELLED", now))
                        .with("because", "CANCELLED")));
    }

    private long closeReservation(WriteDb db, long application, String because, Instant now) {
        return db.change("""
                        update reservation r set closed_at = :now, closed_because = :because from application a, freed_place p
                        where r.territory_id = :territory and r.closed_at is null and a.territory_id = :territory
                            and a.id = r.application_id and a.number = :application and p.territory_id = :territory and p.id = r.place_id
                        returning p.number
                        """)
                .param("territory", town.territory().id())
                .param("application", application)
                .param("because", because)
                .param("now", now)
                .returning(row -> row.longNumber("number"))
                .getFirst();
    }

    /** The family takes the referral to the place that it holds; its number. */
    public long take(long application, boolean awaitsBenefit, Instant now) {
        var number = new long[1];
        town.decide(now, (db, law) -> {
            number[0] = Counters.take(db, town.territory().id(), Counters.Of.REFERRAL, 1);
            var place = closeReservation(db, application, "REFERRED", now);
            var until = ReferralTerm.ofWorkingDays(now, law.at(now).referral().workingDays(), law.calendar())
                    .until();
            var entries = new ArrayList<Entry>();
            if (endAccess(db, application, now) > 0) {
                entries.add(Entry.of(Kind.ACCESS_ENDED, Role.PARENT)
                        .with("application", application)
                        .with("because", "REFERRED"));
            }
            insert(db, List.of(number[0], application, place), awaitsBenefit, now, until);
            entries.add(Entry.of(Kind.REFERRED, Role.PARENT)
                    .with("referral", number[0])
                    .with("application", application)
                    .with("place", place)
                    .with("awaits", awaitsBenefit ? "BENEFIT" : "ENROLMENT")
                    .with("until", until));
            return entries;
        });
        return number[0];
    }

    private int endAccess(WriteDb db, long application, Instant now) {
        return town.sql(db, """
                update access x set ended_at = :now, ended_because = 'REFERRED' from application a
                where x.territory_id = :territory and x.ended_at is null and a.territory_id = :territory
                    and a.id = x.application_id and a.number = :application
                """, "now", now, "application", application);
    }

    private void insert(WriteDb db, List<Long> numbers, boolean awaitsBenefit, Instant now, Instant until) {
        town.sql(
                db,
                """
                insert into referral (territory_id, id, number, place_id, application_id, request_key, issued_at, awaiting_benefit, until_at)
                select :territory, :id, :number, p.id, a.id, :id, :now, :awaits, :until from freed_place p, application a
                where p.territory_id = :territory and p.number = :place and a.territory_id = :territory and a.number = :application
                """,
                "id",
                Ids.at(now),
                "number",
                numbers.get(0),
                "application",
                numbers.get(1),
                "place",
                numbers.get(2),
                "awaits",
                awaitsBenefit,
                "now",
                now,
                "until",
                until);
        town.sql(db, """
                update freed_place set closed_at = :now, closed_because = 'REFERRED' where territory_id = :territory and number = :place
                """, "now", now, "place", numbers.get(2));
    }

    /** The referral with this number, whatever became of it. */
    Known referral(WriteDb db, long number) {
        return town.rows(
                        db,
                        "select id, issued_at, awaiting_benefit, until_at, prolonged_at from referral where territory_id = :territory and number = :number",
                        Desk::known,
                        "number",
                        number)
                .getFirst();
    }

    private static Known known(Row row) {
        var term = Optional.of(new ReferralTerm(row.instant("issued_at"), row.instant("until_at")));
        var awaits = row.flag("awaiting_benefit");
        return new Known(
                row.uuid("id"),
                new Referral(
                        row.instant("issued_at"),
                        awaits ? term : Optional.empty(),
                        awaits ? Optional.empty() : term,
                        row.optional("prolonged_at", Row::instant).isPresent(),
                        Optional.empty()));
    }

    /** The family prolongs a referral, if the law lets it. */
    public void prolong(long referral, Instant now) {
        town.decide(now, (db, law) -> {
            if (!(referral(db, referral).referral().prolong(law, now) instanceof Prolonged(var longer))) {
                return List.of();
            }
            var until = longer.term().orElseThrow().until();
            town.sql(db, """
                    update referral set until_at = :until, prolonged_at = :now where territory_id = :territory and number = :number
                    """, "until", until, "now", now, "number", referral);
            return List.of(Entry.of(Kind.REFERRAL_PROLONGED, Role.PARENT)
                    .with("referral", referral)
                    .with("until", until));
        });
    }

    /** The family gives a live referral back. */
    public void giveBack(long referral, Instant now) {
        town.decide(now, (db, law) -> {
            var known = referral(db, referral);
            var given = (GivenBack) known.referral().giveBack(now);
            var over = given.referral().ending().orElseThrow();
            return end(db, law, new Ending(known.id(), over, given.after(), Role.PARENT, Optional.empty()));
        });
    }

    /** The kindergarten refuses the child of a live referral. */
    public void refuse(long referral, RefusalReason reason, Instant now) {
        town.decide(now, (db, law) -> {
            var known = referral(db, referral);
            var refused = (RefusedByKindergarten) known.referral().refuse(true, reason, now);
            var over = refused.referral().ending().orElseThrow();
            return end(db, law, new Ending(known.id(), over, refused.after(), Role.KINDERGARTEN, Optional.of(reason)));
        });
    }

    List<Entry> end(WriteDb db, TerritoryRules law, Ending ending) {
        return town.portal(ReferralEnds.class).write(db, town.territory(), law, ending);
    }

    /** The kindergarten enrols the child of a live referral; the number of the enrolment. */
    public long enrol(long referral, Instant now) {
        var number = new long[1];
        town.change(now, db -> {
            number[0] = Counters.take(db, town.territory().id(), Counters.Of.ENROLMENT, 1);
            return new Enrolling(town, db).enrol(referral, number[0], now);
        });
        return number[0];
    }

    /** The child leaves. */
    public void leave(long enrolment, Instant now) {
        town.change(now, db -> {
            town.sql(db, """
                    update enrolment set left_at = :now, left_because = 'LEFT' where territory_id = :territory and number = :number
                    """, "now", now, "number", enrolment);
            return List.of(Entry.of(Kind.CHILD_LEFT, Role.KINDERGARTEN)
                    .with("enrolment", enrolment)
                    .with("because", "LEFT"));
        });
    }

    /** The family withdraws an application that has no referral. */
    public void withdraw(long application, Instant now) {
        town.change(now, db -> {
            var id = town.rows(
                            db,
                            "select id from application where territory_id = :territory and number = :number",
                            row -> row.uuid("id"),
                            "number",
                            application)
                    .getFirst();
            var exit = new LineExit(LineExit.Cause.WITHDRAWN, now);
            var entries =
                    new ArrayList<>(town.portal(LineExits.class).write(db, town.territory(), id, exit, Role.PARENT));
            entries.addAll(new Enrolling(town, db).close(application, "WITHDRAWN", Role.PARENT, now));
            return entries;
        });
    }
}
