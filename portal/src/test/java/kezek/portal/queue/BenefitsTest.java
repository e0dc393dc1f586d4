package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.audit.Audit;
import kezek.portal.queue.Benefits.Decision;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import kezek.rulebook.queue.BenefitOutcome.Confirmed;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.LaneLost;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.LineExit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The department decides about a benefit while no referral waits for it. Page: rules/benefit.md */
@PortalTest
class BenefitsTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;
    private final Benefits benefits;

    BenefitsTest(ApplicationContext portal, Applications applications, Benefits benefits) {
        this.portal = portal;
        this.applications = applications;
        this.benefits = benefits;
    }

    @Test
    void a_confirmed_benefit_keeps_the_lane_and_is_decided_once() {
        var town = Town.found(portal, BEGINS);
        var application = registered(town, Household.SERVICEMAN);
        assertEquals(
                List.of(new Benefit(Household.SERVICEMAN, Benefit.State.UNCONFIRMED)),
                benefits.of(town.territory(), application));
        var outcome = Optional.of(new Confirmed(new LaneRight(Lane.OUT_OF_TURN, true)));
        var decision = decision(town, "2026-03-03T12:00");
        assertEquals(outcome, confirm(town, Household.SERVICEMAN, decision));
        assertEquals(outcome, confirm(town, Household.SERVICEMAN, decision));
        assertEquals(
                Optional.of(new AlreadyDecided(Benefit.State.CONFIRMED)),
                confirm(town, Household.SERVICEMAN, decision(town, "2026-03-03T12:01")));
        assertEquals(
                Optional.of(new AlreadyDecided(Benefit.State.CONFIRMED)),
                reject(town, Household.SERVICEMAN, decision(town, "2026-03-03T12:01")));
        assertEquals(
                List.of("staff:officer " + town.at("2026-03-03T12:00")),
                town.rows(
                        "select confirmed_by, confirmed_at from benefit where territory_id = :territory",
                        row -> row.text("confirmed_by") + " " + row.instant("confirmed_at")));
        assertEquals(Lane.OUT_OF_TURN, lane(town));
        assertEquals(List.of("benefit-confirmed"), town.kindsAfter(2));
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
        assertEquals(List.of("message.registered"), messages(town));
    }

    @Test
    void a_rejected_benefit_costs_the_lane_and_what_was_given_in_it_but_not_the_date_and_the_number() {
        var town = Town.found(portal, BEGINS);
        var before = registered(town, Household.SERVICEMAN, Household.LARGE_FAMILY);
        give(town, Lane.OUT_OF_TURN, "2026-03-02T07:00");
        var now = town.at("2026-03-03T12:00");
        var right = new LaneRight(Lane.FIRST_PRIORITY, true);
        var exit = new LineExit(LineExit.Cause.BENEFIT_REJECTED, now);
        var decision = decision(town, "2026-03-03T12:00");
        for (var times = 0; times < 2; times++) {
            assertEquals(
                    Optional.of(new LaneLost(Lane.OUT_OF_TURN, right, exit)),
                    reject(town, Household.SERVICEMAN, decision));
        }
        var after = applications.ofParent(town.territory(), parent(town), 1).orElseThrow();
        assertEquals(Lane.FIRST_PRIORITY, after.lane());
        assertEquals(before.filedAt(), after.filedAt());
        assertEquals(List.of("1 BENEFIT_REJECTED"), town.accesses());
        assertEquals(List.of("message.registered", "message.benefit.rejected"), messages(town));
        assertEquals(List.of("benefit-withdrawn", "access-ended"), town.kindsAfter(3));
        assertEquals(
                List.of(
                        new Benefit(Household.LARGE_FAMILY, Benefit.State.CONFIRMED),
                        new Benefit(Household.SERVICEMAN, Benefit.State.NOT_CONFIRMED)),
                benefits.of(town.territory(), after));
    }

    @Test
    void after_a_rejection_the_journal_folds_to_the_lane_that_is_left() {
        var town = Town.found(portal, BEGINS);
        registered(town, Household.SERVICEMAN, Household.LARGE_FAMILY);
        registered(town, Household.SERVICEMAN);
        reject(town, Household.SERVICEMAN, decision(town, "2026-03-03T12:00"));
        benefits.reject(town.territory(), 2, Household.SERVICEMAN, decision(town, "2026-03-03T12:00"));
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
    }

    @Test
    void an_access_that_was_given_in_another_lane_stays() {
        var town = Town.found(portal, BEGINS);
        registered(town, Household.SERVICEMAN);
        give(town, Lane.ORDINARY, "2026-03-02T07:00");
        assertInstanceOf(
                LaneLost.class,
                reject(town, Household.SERVICEMAN, decision(town, "2026-03-03T12:00"))
                        .orElseThrow());
        assertEquals(List.of("1"), town.accesses());
        assertEquals(Lane.ORDINARY, lane(town));
    }

    @Test
    void another_certificate_keeps_the_child_in_its_lane() {
        var town = Town.found(portal, BEGINS);
        registered(town, Household.SERVICEMAN);
        claimToo(town, Household.SPECIAL_BODY);
        give(town, Lane.OUT_OF_TURN, "2026-03-02T07:00");
        assertEquals(
                Optional.of(new LaneKept(new LaneRight(Lane.OUT_OF_TURN, false))),
                reject(town, Household.SERVICEMAN, decision(town, "2026-03-03T12:00")));
        assertEquals(Lane.OUT_OF_TURN, lane(town));
        assertEquals(List.of("1"), town.accesses());
        assertEquals(
                Optional.of(new Confirmed(new LaneRight(Lane.OUT_OF_TURN, true))),
                confirm(town, Household.SPECIAL_BODY, decision(town, "2026-03-03T12:00")));
    }

    @Test
    void what_nobody_claims_cannot_be_decided() {
        var town = Town.found(portal, BEGINS);
        registered(town, Household.SERVICEMAN);
        var decision = decision(town, "2026-03-03T12:00");
        assertEquals(Optional.empty(), confirm(town, Household.SPECIAL_BODY, decision));
        assertEquals(Optional.empty(), benefits.confirm(town.territory(), 2, Household.SERVICEMAN, decision));
        town.sql("""
                update application set closed_at = :at, closed_by = 'parent', closed_because = 'WITHDRAWN' where territory_id = :territory
                """, "at", town.at(BEGINS));
        assertEquals(Optional.empty(), confirm(town, Household.SERVICEMAN, decision));
        assertEquals(List.of(), benefits.undecided(town.territory(), decision.now()));
    }

    @Test
    void the_oldest_certificate_is_shown_first_with_its_file_and_those_of_registers_are_not() {
        var town = Town.found(portal, BEGINS);
        registered(town, Household.LARGE_FAMILY);
        var first = registered(town, Household.SPECIAL_BODY);
        var second = registered(town, Household.SERVICEMAN);
        var waiting = benefits.undecided(town.territory(), town.at("2026-03-03T12:00"));
        assertEquals(
                List.of(first.number(), second.number()),
                waiting.stream().map(Benefits.Undecided::application).toList());
        assertEquals(first.child(), waiting.getFirst().child());
        assertEquals(Household.SPECIAL_BODY, waiting.getFirst().kind());
        assertEquals(Optional.empty(), waiting.getFirst().confirmBy());
        assertEquals(
                town.rows(
                        "select id from document where territory_id = :territory and application_id = :id",
                        row -> Optional.of(row.uuid("id")),
                        "id",
                        first.id()),
                List.of(waiting.getFirst().document()));
    }

    private Application registered(Town town, BenefitKind... claimed) {
        var family = Household.withChild();
        var now = town.at(BEGINS);
        var filing =
                applications.register(town.territory(), family.application(town, now, claimed), UUID.randomUUID(), now);
        var number = assertInstanceOf(Filing.Filed.class, filing).number();
        return applications
                .ofParent(town.territory(), family.parent.iin(), number)
                .orElseThrow();
    }

    private Optional<BenefitOutcome> confirm(Town town, BenefitKind kind, Decision decision) {
        return benefits.confirm(town.territory(), 1, kind, decision);
    }

    private Optional<BenefitOutcome> reject(Town town, BenefitKind kind, Decision decision) {
        return benefits.reject(town.territory(), 1, kind, decision);
    }

    static Decision decision(Town town, String now) {
        return new Decision("staff:officer", UUID.randomUUID(), town.at(now));
    }

    /** An access of the first application. */
    private static void give(Town town, Lane lane, String opening) {
        town.sql("""
                insert into access (territory_id, id, application_id, age_from, age_to, lane, opened_at, ordinal)
                select :territory, cast(:id as uuid), a.id, 3, 5, :lane, :opening, 1 from application a
                where a.territory_id = :territory and a.number = 1
                """, "id", UUID.randomUUID(), "lane", lane.name(), "opening", town.at(opening));
    }

    private static void claimToo(Town town, BenefitKind kind) {
        town.sql(
                """
                insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by)
                select :territory, cast(:id as uuid), a.id, :kind, :lane, :now, 'parent' from application a
                where a.territory_id = :territory and a.number = 1
                """,
                "id",
                UUID.randomUUID(),
                "kind",
                kind.code(),
                "lane",
                kind.lane().name(),
                "now",
                town.at(BEGINS));
    }

    private static Iin parent(Town town) {
        return town.rows(
                        "select iin from representative where territory_id = :territory",
                        row -> new Iin(row.text("iin")))
                .getFirst();
    }

    private static Lane lane(Town town) {
        return town.rows(
                        "select lane from application where territory_id = :territory and number = 1",
                        row -> Lane.valueOf(row.text("lane")))
                .getFirst();
    }

    static List<String> messages(Town town) {
        return town.rows(
                "select message from outbox where territory_id = :territory order by written_at, id",
                row -> row.text("message"));
    }
}
