package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Row;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What ends by itself. Pages: rules/release-cycle.md, rules/stop-list.md, rules/age-group.md */
@PortalTest
class EndingsTest {

    private final ApplicationContext portal;

    EndingsTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @Test
    void a_window_that_ends_at_07_00_is_over_when_that_hour_opens() {
        var town = town("2026-03-03T12:00");
        var only = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-03T12:10"));
        town.report("K3", 1, "2026-03-03T14:00");
        // Opened on Wednesday: Wednesday, Thursday, Friday; it ends on Saturday at 07:00, and so do others.
        town.report("K3", 1, "2026-03-06T14:00");
        town.carryOut("2026-03-07T06:59:59.999999");
        assertEquals(List.of("" + only), town.accesses());
        town.carryOut("2026-03-07T07:00");
        assertEquals(List.of(only + " WINDOW_ENDED", "" + only), town.accesses());
        var kinds = town.journal().stream()
                .filter(body -> body.contains("\"at\":\"2026-03-07T02:00:00"))
                .map(body -> body.replaceAll(".*\"kind\":\"([^\"]+)\".*", "$1"))
                .toList();
        assertEquals(List.of("access-ended", "place-opened", "access-opened"), kinds);
    }

    @Test
    void a_term_in_the_stop_list_ends_by_itself_and_the_child_may_get_access_from_that_instant() {
        var town = town("2026-03-02T12:00");
        var families = new Families(town);
        var now = town.at("2026-03-02T12:10");
        var ends = families.apply(Lane.ORDINARY, 2022, now);
        var lasts = families.apply(Lane.ORDINARY, 2022, now);
        var stands = families.apply(Lane.ORDINARY, 2022, now);
        families.stopList(ends, StopListCause.REFERRAL_LAPSED, Optional.of(town.at("2026-03-03T07:00")), now);
        families.stopList(
                lasts, StopListCause.REFERRAL_LAPSED, Optional.of(town.at("2026-03-03T07:00:00.000001")), now);
        families.stopList(stands, StopListCause.IMPORTED, Optional.empty(), now);
        town.report("K3", 3, "2026-03-02T14:00");
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of("" + ends), town.accesses());
        town.carryOut("2026-03-03T09:00");
        assertEquals(
                List.of(
                        ends + " clock 2026-03-03T02:00:00Z",
                        lasts + " clock 2026-03-03T02:00:00.000001Z",
                        stands + " nobody"),
                town.rows(
                        """
                        select a.number, s.ended_by, s.ended_at from stop_list_entry s
                        join application a on a.territory_id = :territory and a.id = s.application_id
                        where s.territory_id = :territory order by a.number
                        """,
                        row -> row.longNumber("number") + " "
                                + row.optional("ended_by", Row::text)
                                        .map(by -> by + " " + row.instant("ended_at"))
                                        .orElse("nobody")));
        town.carryOut("2030-01-01T00:00");
        assertEquals(
                2,
                town.journal().stream()
                        .filter(body -> body.contains("\"restored\""))
                        .count());
    }

    @Test
    void at_school_age_an_application_ends_with_31_august_and_the_child_may_apply_anywhere() {
        var town = town("2026-08-25T12:00");
        var families = new Families(town);
        var now = town.at("2026-08-25T12:10");
        var school = families.apply(Lane.ORDINARY, 2020, now);
        var special = families.apply(new Place(QueueKind.SPECIAL, Lane.ORDINARY, now), LocalDate.of(2020, 12, 31), now);
        var younger = families.apply(Lane.ORDINARY, 2021, now);
        town.carryOut("2026-08-31T23:59:59.999999");
        assertEquals(List.of(school + " open", special + " open", younger + " open"), ends(town));
        assertEquals(3, slots(town));
        town.carryOut("2026-09-01T00:00");
        var end = " SCHOOL_AGE by clock at 2026-08-31T19:00:00Z";
        assertEquals(List.of(school + end, special + end, younger + " open"), ends(town));
        assertEquals(1, slots(town));
    }

    @Test
    void school_age_that_was_missed_for_years_ends_every_year_at_its_own_instant() {
        var town = town("2026-08-25T12:00");
        var families = new Families(town);
        for (var year : List.of(2020, 2021, 2022)) {
            families.apply(Lane.ORDINARY, year, town.at("2026-08-25T12:10"));
        }
        town.carryOut("2028-01-01T12:00");
        assertEquals(
                List.of("2026-08-31T19:00:00Z", "2027-08-31T19:00:00Z", "open"),
                ends(town).stream().map(end -> end.replaceAll(".* ", "")).toList());
    }

    @Test
    void school_age_ends_the_access_too_whether_it_is_carried_out_at_midnight_or_days_later() {
        for (var first : List.of("2026-09-01T00:00", "2026-09-03T12:00")) {
            var town = town("2026-08-28T12:00");
            var families = new Families(town);
            families.group("K6", QueueKind.ORDINARY, List.of(6, 7), 10, town.at("2026-08-28T12:00"));
            var leaves = families.apply(Lane.ORDINARY, 2020, town.at("2026-08-28T12:10"));
            var next = families.apply(Lane.ORDINARY, 2020, town.at("2026-08-28T12:20"));
            families.stopList(
                    next,
                    StopListCause.REFERRAL_LAPSED,
                    Optional.of(town.at("2026-09-02T12:00")),
                    town.at("2026-08-28T12:30"));
            // Opens on Saturday; Monday is a holiday (Constitution Day, moved from Sunday): the window would end after
            // the first of September.
            town.report("K6", 1, "2026-08-28T14:00");
            town.carryOut(first);
            town.carryOut("2026-09-10T12:00");
            assertEquals(List.of(leaves + " SCHOOL_AGE"), town.accesses());
            assertEquals(
                    List.of(town.at("2026-09-01T00:00")),
                    town.rows(
                            "select ended_at from access where territory_id = :territory",
                            row -> row.instant("ended_at")));
            assertEquals(
                    List.of("access-ended", "application-ended", "application-ended"),
                    town.journal().stream()
                            .filter(body -> body.contains("SCHOOL_AGE"))
                            .map(body -> body.replaceAll(".*\"kind\":\"([^\"]+)\".*", "$1"))
                            .toList());
            // What was true of a child that has gone to school stays written; nobody is restored.
            assertEquals(
                    0,
                    town.journal().stream()
                            .filter(body -> body.contains("\"restored\""))
                            .count());
        }
    }

    @Test
    void a_referral_in_hand_keeps_the_application_at_school_age() {
        var town = town("2026-08-25T12:00");
        var families = new Families(town);
        families.group("K6", QueueKind.ORDINARY, List.of(6, 7), 10, town.at("2026-08-25T12:00"));
        var referred = families.apply(Lane.ORDINARY, 2020, town.at("2026-08-25T12:10"));
        var waits = families.apply(Lane.ORDINARY, 2020, town.at("2026-08-25T12:20"));
        town.report("K6", 1, "2026-08-25T14:00");
        new Claims(town).refer(1, referred, town.at("2026-08-26T12:00"), town.at("2026-09-02T12:00"));
        town.carryOut("2026-09-01T12:00");
        assertEquals(
                List.of("open", "SCHOOL_AGE"),
                Stream.of(referred, waits)
                        .map(number -> ends(town).stream()
                                .filter(end -> end.startsWith(number + " "))
                                .findFirst()
                                .orElseThrow())
                        .map(end -> end.split(" ")[1])
                        .toList());
    }

    private Town town(String begins) {
        var town = Town.found(portal, begins);
        new Families(town).group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at(begins));
        return town;
    }

    private static List<String> ends(Town town) {
        return town.rows(
                """
                select number, closed_at, closed_by, closed_because from application where territory_id = :territory order by number
                """,
                row -> row.longNumber("number") + " "
                        + row.optional("closed_because", Row::text)
                                .map(because ->
                                        because + " by " + row.text("closed_by") + " at " + row.instant("closed_at"))
                                .orElse("open"));
    }

    private static int slots(Town town) {
        return town.rows(
                        "select child_iin from child_slot where territory_id = :territory",
                        row -> row.text("child_iin"))
                .size();
    }
}
