package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.town.Books;
import kezek.portal.town.Desk;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Reservations and referrals that time alone ends. Pages: rules/reservation.md, rules/referral-term.md, rules/benefit.md */
@PortalTest
class LapsesTest {

    private final ApplicationContext portal;

    LapsesTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @Test
    void a_reservation_lapses_after_ten_minutes_and_the_access_stays() {
        var town = town(1);
        new Desk(town).hold(1, 1, town.at("2026-04-09T17:00"));
        town.carryOut("2026-04-09T17:09:59.999999");
        assertEquals(List.of("1 live"), Books.reservations(town));
        town.carryOut("2026-04-11T06:59:59");
        assertEquals(List.of("1 LAPSED 2026-04-09T12:10:00Z"), Books.reservations(town));
        assertEquals(List.of("1"), town.accesses());
        Books.agree(town);
    }

    @Test
    void a_referral_lapses_at_the_minute_its_term_ends() {
        var town = town(1);
        var until = "2026-04-16T17:02";
        take(town, 1, false, "2026-04-09T17:02");
        town.carryOut("2026-04-16T17:01:59.999999");
        assertEquals(List.of("1 live"), Books.referrals(town));
        assertEquals(List.of(), Books.stopList(town));
        town.carryOut(until);
        assertEquals(List.of("1 LAPSED by clock at 2026-04-16T12:02:00Z"), Books.referrals(town));
        assertEquals(List.of("1 REFERRAL_LAPSED 2026-04-16T12:02:00Z 2026-04-26T12:02:00Z live"), Books.stopList(town));
        assertEquals(
                List.of("1 2026-04-07T09:00:00Z 2026-04-07T13:00:00Z", "2 2026-04-16T12:02:00Z reported"),
                Books.places(town));
        assertEquals(List.of("referral-ended", "stop-listed", "place-reported"), Books.lastKinds(town, 3));
        Books.agree(town);
    }

    @Test
    void a_place_that_comes_free_at_17_02_is_published_the_same_evening_though_it_is_carried_out_days_later() {
        var town = town(1);
        var other = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-04-09T12:00"));
        take(town, 1, false, "2026-04-09T17:02");
        town.carryOut("2026-04-20T12:00");
        assertEquals(
                "2 2026-04-16T12:02:00Z 2026-04-16T13:00:00Z",
                Books.places(town).getLast());
        // The child of the lapsed referral was the first in the queue, but it is in the stop-list.
        assertEquals(
                List.of("1 2026-04-08T02:00:00Z", other + " 2026-04-17T02:00:00Z"),
                town.rows("""
                        select a.number, x.opened_at from access x join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory order by x.opened_at
                        """, row -> row.longNumber("number") + " " + row.instant("opened_at")));
        Books.agree(town);
    }

    @Test
    void a_place_that_comes_free_at_18_00_sharp_waits_for_the_next_day() {
        var town = town(1);
        take(town, 1, false, "2026-04-09T18:00");
        town.carryOut("2026-04-20T12:00");
        assertEquals(
                "2 2026-04-16T13:00:00Z 2026-04-17T13:00:00Z",
                Books.places(town).getLast());
    }

    @Test
    void at_07_00_sharp_the_child_of_a_lapsed_referral_is_in_the_stop_list_and_not_asked() {
        var town = town(1);
        take(town, 1, false, "2026-04-10T07:00");
        town.report("K3", 1, "2026-04-16T12:00");
        town.carryOut("2026-04-20T12:00");
        assertEquals(List.of("1 REFERRED"), town.accesses());
    }

    @Test
    void a_term_in_the_stop_list_that_a_lapse_began_ends_in_the_same_run() {
        var town = town(1);
        take(town, 1, false, "2026-04-09T17:02");
        town.carryOut("2026-05-04T12:00");
        assertEquals(
                List.of("1 REFERRAL_LAPSED 2026-04-16T12:02:00Z 2026-04-26T12:02:00Z 2026-04-26T12:02:00Z"),
                Books.stopList(town));
        // Nobody took the place meanwhile; it is open to all, and the child got no access to it.
        assertEquals(List.of("1 REFERRED"), town.accesses());
        assertEquals(
                List.of(
                        "referral-ended",
                        "stop-listed",
                        "place-reported",
                        "place-published",
                        "place-opened",
                        "restored"),
                Books.lastKinds(town, 6));
        Books.agree(town);
    }

    @Test
    void a_benefit_that_nobody_confirmed_is_lost_with_the_referral() {
        var town = town(1);
        var families = new Families(town);
        families.grant(1, benefit("serviceman"), town.at("2026-04-08T12:00"));
        take(town, 1, true, "2026-04-09T17:02");
        town.carryOut("2026-04-16T17:01:59.999999");
        assertEquals(List.of("1 OUT_OF_TURN"), Books.lanes(town));
        town.carryOut("2026-04-16T17:02");
        assertEquals(List.of("1 BENEFIT_NOT_CONFIRMED by clock at 2026-04-16T12:02:00Z"), Books.referrals(town));
        assertEquals(List.of("1 ORDINARY"), Books.lanes(town));
        assertEquals(
                List.of("serviceman NOT_CONFIRMED 2026-04-16T12:02:00Z"),
                town.rows(
                        "select kind, withdrawn_because, withdrawn_at from benefit where territory_id = :territory",
                        row -> row.text("kind") + " " + row.text("withdrawn_because") + " "
                                + row.instant("withdrawn_at")));
        assertEquals(
                List.of("1 BENEFIT_NOT_CONFIRMED 2026-04-16T12:02:00Z 2026-04-26T12:02:00Z live"),
                Books.stopList(town));
        assertEquals(
                List.of("referral-ended", "benefit-withdrawn", "stop-listed", "place-reported"),
                Books.lastKinds(town, 4));
        Books.agree(town);
    }

    @Test
    void another_benefit_gives_its_lane_when_the_first_is_lost() {
        var town = town(1);
        var families = new Families(town);
        families.grant(1, benefit("large-family"), town.at("2026-04-08T12:00"));
        families.grant(1, benefit("special-body"), town.at("2026-04-08T12:00"));
        take(town, 1, true, "2026-04-09T17:02");
        town.carryOut("2026-04-20T17:02");
        assertEquals(List.of("1 FIRST_PRIORITY"), Books.lanes(town));
        Books.agree(town);
    }

    @Test
    void a_prolonged_referral_lapses_thirty_days_after_its_issue() {
        var town = town(1);
        take(town, 1, false, "2026-04-09T17:02");
        new Desk(town).prolong(1, town.at("2026-04-16T17:01:59"));
        town.carryOut("2026-05-09T17:01:59.999999");
        assertEquals(List.of("1 live"), Books.referrals(town));
        town.carryOut("2026-05-20T17:02");
        assertEquals(List.of("1 LAPSED by clock at 2026-05-09T12:02:00Z"), Books.referrals(town));
        Books.agree(town);
    }

    @Test
    void of_two_entries_in_the_stop_list_the_one_stands_that_ends_later() {
        var town = town(3);
        var families = new Families(town);
        for (var child = 1; child <= 3; child++) {
            take(town, child, false, "2026-04-09T17:02");
        }
        var now = town.at("2026-04-16T12:00");
        var ends = town.at("2026-04-26T17:02");
        families.stopList(1, StopListCause.SET_BY_DEPARTMENT, Optional.empty(), now);
        families.stopList(2, StopListCause.REFERRAL_LAPSED, Optional.of(ends), now);
        families.stopList(3, StopListCause.REFERRAL_LAPSED, Optional.of(ends.minusNanos(1_000)), now);
        town.carryOut("2026-04-20T12:00");
        assertEquals(
                List.of(
                        "1 SET_BY_DEPARTMENT 2026-04-16T07:00:00Z never live",
                        "2 REFERRAL_LAPSED 2026-04-16T07:00:00Z 2026-04-26T12:02:00Z live",
                        "3 REFERRAL_LAPSED 2026-04-16T07:00:00Z 2026-04-26T12:01:59.999999Z 2026-04-16T12:02:00Z",
                        "3 REFERRAL_LAPSED 2026-04-16T12:02:00Z 2026-04-26T12:02:00Z live"),
                Books.stopList(town));
        Books.agree(town);
    }

    /** A group of three-year-olds with places that opened on Wednesday, 8 April 2026, and as many children, each with access. */
    private Town town(int children) {
        var town = Town.found(portal, "2026-04-07T12:00");
        var families = new Families(town);
        families.group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-04-07T12:00"));
        for (var child = 0; child < children; child++) {
            families.apply(Lane.ORDINARY, 2022, town.at("2026-04-07T12:30"));
        }
        town.report("K3", children, "2026-04-07T14:00");
        town.carryOut("2026-04-08T07:00");
        return town;
    }

    private static void take(Town town, long child, boolean awaitsBenefit, String local) {
        var desk = new Desk(town);
        desk.hold(child, child, town.at(local).minusSeconds(300 - child));
        desk.take(child, awaitsBenefit, town.at(local));
    }

    private static BenefitKind benefit(String code) {
        return BenefitKind.withCode(code).orElseThrow();
    }
}
