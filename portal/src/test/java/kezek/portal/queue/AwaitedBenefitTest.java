package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.audit.Audit;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Counters;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.Refusal;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.ReferralCancelled;
import kezek.rulebook.queue.BenefitOutcome.ReferralGoesOn;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The department decides about a benefit for which a referral waits. Page: rules/benefit.md */
@PortalTest
class AwaitedBenefitTest {

    private static final String BEGINS = "2026-03-02T12:00";

    /** Five working days: 3–6 March, and Tuesday the 10th after the holidays of the 8th and 9th. */
    private static final String LOST = "2026-03-10T12:00";

    private final ApplicationContext portal;
    private final Applications applications;
    private final Benefits benefits;

    AwaitedBenefitTest(ApplicationContext portal, Applications applications, Benefits benefits) {
        this.portal = portal;
        this.applications = applications;
        this.benefits = benefits;
    }

    @Test
    void the_referral_goes_to_the_kindergarten_for_a_fresh_term_and_the_family_hears_of_it() {
        var town = waiting();
        var application = application(town);
        var decision = BenefitsTest.decision(town, "2026-03-05T09:30");
        for (var times = 0; times < 2; times++) {
            assertEquals(
                    Optional.of(new ReferralGoesOn(new LaneRight(Lane.OUT_OF_TURN, true), decision.now())),
                    benefits.confirm(town.territory(), 1, Household.SERVICEMAN, decision));
        }
        var until = town.at("2026-03-13T09:30");
        assertEquals(
                List.of("false " + until),
                town.rows(
                        "select awaiting_benefit, until_at from referral where territory_id = :territory and closed_at is null",
                        row -> row.flag("awaiting_benefit") + " " + row.instant("until_at")));
        assertEquals(
                new QueueStanding.WithReferral(until),
                portal.getBean(Standings.class).of(town.territory(), application, decision.now()));
        assertEquals(List.of("benefit-confirmed", "referral-term-begun"), lastKinds(town, 2));
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
        assertEquals(List.of("message.registered", "message.benefit.confirmed"), BenefitsTest.messages(town));
        assertEquals(
                List.of(true),
                town.rows(
                        "select arguments from outbox where territory_id = :territory and message = 'message.benefit.confirmed'",
                        row -> row.text("arguments").contains("13 наурыз, 09:30")));
    }

    @Test
    void a_microsecond_before_the_end_it_may_be_confirmed_and_at_the_end_not() {
        var town = waiting();
        var before = new Benefits.Decision(
                "staff:officer", UUID.randomUUID(), town.at(LOST).minusNanos(1_000));
        assertInstanceOf(ReferralGoesOn.class, confirm(town, before));
        var late = waiting();
        assertInstanceOf(Refusal.class, confirm(late, BenefitsTest.decision(late, LOST)));
        assertEquals(List.of("message.registered"), BenefitsTest.messages(late));
    }

    @Test
    void a_rejection_cancels_the_referral_and_the_child_goes_to_the_stop_list_and_to_the_ordinary_lane() {
        var town = waiting();
        var application = application(town);
        var decision = BenefitsTest.decision(town, "2026-03-05T09:30");
        var until = town.at("2026-03-15T09:30");
        var entry = new StopListEntry(StopListCause.BENEFIT_NOT_CONFIRMED, decision.now(), Optional.of(until));
        for (var times = 0; times < 2; times++) {
            assertEquals(
                    Optional.of(new ReferralCancelled(new LaneRight(Lane.ORDINARY, true), entry)),
                    benefits.reject(town.territory(), 1, Household.SERVICEMAN, decision));
        }
        var standings = portal.getBean(Standings.class);
        assertEquals(
                new QueueStanding.StopListed(Optional.of(until)),
                standings.of(town.territory(), application, decision.now()));
        assertEquals(
                new QueueStanding.InLine(QueueKind.ORDINARY, 2022, 1),
                standings.of(town.territory(), application, until));
        assertEquals(Lane.ORDINARY, application(town).lane());
        assertEquals(
                List.of("BENEFIT_REJECTED"),
                town.rows(
                        "select closed_because from referral where territory_id = :territory",
                        row -> row.text("closed_because")));
        assertEquals(
                List.of("staff:officer REJECTED"),
                town.rows(
                        "select withdrawn_by, withdrawn_because from benefit where territory_id = :territory",
                        row -> row.text("withdrawn_by") + " " + row.text("withdrawn_because")));
        var kinds = lastKinds(town, 4);
        assertEquals(List.of("benefit-withdrawn", "referral-ended", "stop-listed", "place-reported"), kinds);
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
        assertEquals(List.of("message.registered", "message.benefit.rejected"), BenefitsTest.messages(town));
    }

    @Test
    void another_certificate_keeps_the_referral_waiting_to_the_same_end() {
        var town = waiting();
        town.sql("""
                insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by)
                select :territory, cast(:id as uuid), a.id, :kind, 'OUT_OF_TURN', a.filed_at, 'parent' from application a
                where a.territory_id = :territory
                """, "id", UUID.randomUUID(), "kind", Household.SPECIAL_BODY.code());
        assertEquals(
                Optional.of(new LaneKept(new LaneRight(Lane.OUT_OF_TURN, false))),
                benefits.reject(
                        town.territory(), 1, Household.SERVICEMAN, BenefitsTest.decision(town, "2026-03-05T09:30")));
        assertEquals(
                new QueueStanding.WithReferral(town.at(LOST)),
                portal.getBean(Standings.class).of(town.territory(), application(town), town.at("2026-03-05T09:30")));
    }

    @Test
    void a_referral_that_waits_is_shown_before_older_claims_until_it_is_lost() {
        var town = town();
        registered(town, Household.SPECIAL_BODY);
        refer(town, registered(town, Household.SERVICEMAN));
        var shown = benefits.undecided(town.territory(), town.at(LOST).minusNanos(1_000));
        assertEquals(
                List.of(2L, 1L),
                shown.stream().map(Benefits.Undecided::application).toList());
        assertEquals(Optional.of(town.at(LOST)), shown.getFirst().confirmBy());
        assertEquals(
                List.of(1L),
                benefits.undecided(town.territory(), town.at(LOST)).stream()
                        .map(Benefits.Undecided::application)
                        .toList());
    }

    /** A town with a place that has opened to everyone. */
    private Town town() {
        var reported = "2026-02-20T12:00";
        var town = Town.found(portal, reported);
        new Families(town).group("K", QueueKind.ORDINARY, List.of(3, 5), 20, town.at(reported));
        town.report("K", 1, reported);
        return town;
    }

    /** A town whose only application waits with a referral for its benefit. */
    private Town waiting() {
        var town = town();
        refer(town, registered(town, Household.SERVICEMAN));
        return town;
    }

    private long registered(Town town, BenefitKind claimed) {
        var family = Household.withChild();
        var now = town.at(BEGINS);
        var filing =
                applications.register(town.territory(), family.application(town, now, claimed), UUID.randomUUID(), now);
        return assertInstanceOf(Filing.Filed.class, filing).number();
    }

    /** Holds the place and takes a referral to it that waits for a benefit. */
    private static void refer(Town town, long application) {
        var now = town.at(BEGINS);
        var held = now.plusSeconds(600);
        var claims = new Claims(town);
        claims.hold(1, application, now, held);
        claims.refer(1, application, now, town.at(LOST));
        town.sql("update referral set awaiting_benefit = true where territory_id = :territory");
        for (var closed : List.of("reservation", "freed_place")) {
            town.sql(
                    "update " + closed
                            + " set closed_at = :now, closed_because = 'REFERRED' where territory_id = :territory",
                    "now",
                    now);
        }
        town.change(now, db -> {
            var number = Counters.take(db, town.territory().id(), Counters.Of.REFERRAL, 1);
            return List.of(
                    Entry.of(Kind.RESERVED, Role.PARENT)
                            .with("application", application)
                            .with("place", 1)
                            .with("until", held),
                    Entry.of(Kind.REFERRED, Role.PARENT)
                            .with("referral", number)
                            .with("application", application)
                            .with("place", 1)
                            .with("awaits", "BENEFIT")
                            .with("until", town.at(LOST)));
        });
    }

    private BenefitOutcome confirm(Town town, Benefits.Decision decision) {
        return benefits.confirm(town.territory(), 1, Household.SERVICEMAN, decision)
                .orElseThrow();
    }

    private Application application(Town town) {
        var parent = town.rows(
                        "select iin from representative where territory_id = :territory",
                        row -> new Iin(row.text("iin")))
                .getFirst();
        return applications.ofParent(town.territory(), parent, 1).orElseThrow();
    }

    private static List<String> lastKinds(Town town, int count) {
        var kinds = town.kindsAfter(0);
        assertTrue(kinds.size() >= count, kinds::toString);
        return kinds.subList(kinds.size() - count, kinds.size());
    }
}
