package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import kezek.portal.PortalTest;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.town.Books;
import kezek.portal.town.Department;
import kezek.portal.town.Desk;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.RefusalReason;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What follows a referral that people ended, at school age too; and what a child loses that leaves the line. Page: rules/referral-term.md */
@PortalTest
class ReferralEndsTest {

    private final ApplicationContext portal;
    private final Tx tx;

    ReferralEndsTest(ApplicationContext portal, Tx tx) {
        this.portal = portal;
        this.tx = tx;
    }

    @Test
    void given_back_or_refused_the_child_is_back_in_its_queue_and_the_place_is_reported_anew() {
        for (var act : List.<BiConsumer<Town, String>>of(
                (town, at) -> new Desk(town).giveBack(1, town.at(at)),
                (town, at) -> new Desk(town).refuse(1, RefusalReason.EXPIRED_DOCUMENTS, town.at(at)))) {
            var town = town("2026-04-07", 2022, List.of(3, 4));
            take(town, false, "2026-04-08T12:00");
            act.accept(town, "2026-04-09T17:59:59.999999");
            assertEquals(List.of("1 2025 REFERRED", "2 2025 open"), places(town));
            assertEquals(List.of(), count(town, "stop_list_entry"));
            town.carryOut("2026-04-10T07:00");
            assertEquals(List.of("1 REFERRED", "1"), town.accesses());
            Books.agree(town);
        }
    }

    @Test
    void a_rejected_benefit_cancels_the_referral_that_waited_for_it() {
        var town = town("2026-04-07", 2022, List.of(3, 4));
        var serviceman = BenefitKind.all().getFirst();
        new Families(town).grant(1, serviceman, town.at("2026-04-08T12:00"));
        take(town, true, "2026-04-08T13:00");
        new Department(town).reject(1, serviceman, town.at("2026-04-09T12:00"));
        assertEquals(
                List.of("BENEFIT_REJECTED by department, REJECTED, ORDINARY, BENEFIT_NOT_CONFIRMED"),
                town.rows(
                        """
                        select r.closed_because, r.closed_by, b.withdrawn_because, a.lane, s.cause from application a
                        join referral r on r.territory_id = :territory and r.application_id = a.id
                        join benefit b on b.territory_id = :territory and b.application_id = a.id
                        join stop_list_entry s on s.territory_id = :territory and s.application_id = a.id
                        where a.territory_id = :territory
                        """,
                        row -> row.text("closed_because") + " by " + row.text("closed_by") + ", "
                                + row.text("withdrawn_because") + ", " + row.text("lane") + ", " + row.text("cause")));
        Books.agree(town);
    }

    @Test
    void a_place_that_comes_free_after_25_may_belongs_to_the_coming_school_year() {
        var town = town("2026-05-21", 2022, List.of(3, 4));
        take(town, false, "2026-05-22T12:00");
        new Desk(town).giveBack(1, town.at("2026-05-25T23:59:59.999999"));
        assertEquals("2 2025 open", places(town).getLast());
        var later = town("2026-05-21", 2022, List.of(3, 4));
        take(later, false, "2026-05-22T12:00");
        new Desk(later).giveBack(1, later.at("2026-05-26T00:00"));
        assertEquals("2 2026 open", places(later).getLast());
    }

    @Test
    void a_closed_group_and_a_full_one_free_no_place() {
        var closed = town("2026-04-07", 2022, List.of(3, 4));
        take(closed, false, "2026-04-08T12:00");
        closed.sql(
                "update kindergarten_group set closed_at = :now where territory_id = :territory",
                "now",
                closed.at("2026-04-08T13:00"));
        new Desk(closed).giveBack(1, closed.at("2026-04-09T12:00"));
        assertEquals(List.of("1 2025 REFERRED"), places(closed));
        for (var capacity : List.of(1, 2)) {
            var town = town("2026-04-07", 2022, List.of(3, 4));
            take(town, false, "2026-04-08T12:00");
            new Families(town).enrol("K", LocalDate.of(2022, 3, 1), town.at("2026-04-08T13:00"));
            town.sql(
                    "update kindergarten_group set capacity = :capacity where territory_id = :territory",
                    "capacity",
                    capacity);
            new Desk(town).giveBack(1, town.at("2026-04-09T12:00"));
            assertEquals(capacity, places(town).size());
        }
    }

    @Test
    void who_reached_school_age_with_a_referral_leaves_the_queue_when_the_referral_ends() {
        var town = leaver("2026-08-31T12:00");
        town.carryOut("2026-09-01T00:00");
        assertEquals(List.of("open"), Books.ends(town));
        // Monday: five working days after Monday, 31 August, are over on 7 September at the same minute.
        town.carryOut("2026-09-07T11:59:59.999999");
        assertEquals(List.of("open"), Books.ends(town));
        town.carryOut("2026-09-20T12:00");
        assertEquals(List.of("SCHOOL_AGE by clock at 2026-09-07T07:00:00Z"), Books.ends(town));
        assertEquals(List.of(), count(town, "stop_list_entry"));
        assertEquals(List.of(), count(town, "child_slot"));
        assertEquals("2 2026 open", places(town).getLast());
        Books.agree(town);
    }

    @Test
    void a_referral_that_is_given_back_after_school_age_ends_the_application_then() {
        var town = leaver("2026-08-31T12:00");
        new Desk(town).giveBack(1, town.at("2026-09-02T12:00"));
        assertEquals(List.of("SCHOOL_AGE by clock at 2026-09-02T07:00:00Z"), Books.ends(town));
        assertEquals(List.of("referral-ended", "application-ended", "place-reported"), Books.lastKinds(town, 3));
        Books.agree(town);
    }

    @Test
    void a_referral_that_ends_with_august_ends_the_application_at_its_own_instant() {
        for (var second : List.of("23:59:59.999999", "23:59:59")) {
            var town = leaver("2026-08-27T12:00");
            new Desk(town).giveBack(1, town.at("2026-08-31T" + second));
            assertEquals(List.of("open"), Books.ends(town));
            town.carryOut("2026-09-03T12:00");
            assertEquals(List.of("SCHOOL_AGE by clock at 2026-08-31T19:00:00Z"), Books.ends(town));
            Books.agree(town);
        }
        var midnight = leaver("2026-08-27T12:00");
        new Desk(midnight).giveBack(1, midnight.at("2026-09-01T00:00"));
        assertEquals(List.of("SCHOOL_AGE by clock at 2026-08-31T19:00:00Z"), Books.ends(midnight));
        Books.agree(midnight);
    }

    @Test
    void a_place_that_is_held_over_the_midnight_of_school_age_is_let_go() {
        var town = town("2026-08-28", 2020, List.of(6, 7));
        new Desk(town).hold(1, 1, town.at("2026-08-31T23:55"));
        town.carryOut("2026-09-03T12:00");
        assertEquals(
                List.of("SCHOOL_AGE 2026-08-31T19:00:00Z"),
                town.rows(
                        "select closed_because, closed_at from reservation where territory_id = :territory",
                        row -> row.text("closed_because") + " " + row.instant("closed_at")));
        Books.agree(town);
    }

    @Test
    void who_leaves_the_line_loses_access_and_reservation_and_nobody_else_does() {
        var town = town("2026-04-07", 2022, List.of(3, 4));
        var other = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-04-07T13:30"));
        var now = town.at("2026-04-08T12:00");
        new Desk(town).hold(1, 1, now);
        var exit = new LineExit(LineExit.Cause.WITHDRAWN, now.plusSeconds(60));
        assertEquals(List.of(), exit(town, other, exit));
        assertEquals(
                List.of(
                        "access-ended {application=1, because=WITHDRAWN}",
                        "reservation-ended {application=1, because=WITHDRAWN, place=1}"),
                exit(town, 1, exit));
        assertEquals(List.of("1 WITHDRAWN"), town.accesses());
        assertEquals(List.of(), exit(town, 1, exit));
    }

    private List<String> exit(Town town, long application, LineExit exit) {
        var id = town.rows(
                        "select id from application where territory_id = :territory and number = :number",
                        row -> row.uuid("id"),
                        "number",
                        application)
                .getFirst();
        return tx
                .write(db -> portal.getBean(LineExits.class).write(db, town.territory(), id, exit, Role.PARENT))
                .stream()
                .peek(entry -> assertEquals(exit.at(), entry.from().orElseThrow()))
                .map((Entry entry) -> entry.kind() + " " + entry.facts())
                .toList();
    }

    /** A child that goes to school on 1 September 2026 and took a referral before. */
    private Town leaver(String taken) {
        var town = town(taken.startsWith("2026-08-27") ? "2026-08-21" : "2026-08-28", 2020, List.of(6, 7));
        take(town, false, taken);
        return town;
    }

    /** One place that opened on the day after, and one child with access to it. */
    private Town town(String day, int born, List<Integer> ages) {
        var town = Town.found(portal, day + "T12:00");
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, ages, 20, town.at(day + "T12:00"));
        families.apply(Lane.ORDINARY, born, town.at(day + "T12:30"));
        town.report("K", 1, day + "T14:00");
        return town;
    }

    private static void take(Town town, boolean awaitsBenefit, String local) {
        new Desk(town).hold(1, 1, town.at(local).minusSeconds(120));
        new Desk(town).take(1, awaitsBenefit, town.at(local));
    }

    private static List<String> places(Town town) {
        return town.rows(
                "select number, school_year, closed_because from freed_place where territory_id = :territory order by number",
                row -> row.longNumber("number") + " " + row.integer("school_year") + " "
                        + row.optional("closed_because", Row::text).orElse("open"));
    }

    private static List<String> count(Town town, String table) {
        return town.rows(
                "select '1' as one from " + table + " where territory_id = :territory", row -> row.text("one"));
    }
}
