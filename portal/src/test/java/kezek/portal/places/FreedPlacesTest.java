package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.release.RecallOutcome.PlaceHasReferral;
import kezek.rulebook.release.RecallOutcome.PlaceIsHeld;
import kezek.rulebook.release.RecallOutcome.RecallNeedsReason;
import kezek.rulebook.release.RecallOutcome.Recalled;
import kezek.rulebook.release.RecallOutcome.RecalledBefore;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A kindergarten reports and takes back. Page: rules/release-cycle.md */
@PortalTest
class FreedPlacesTest {

    private final FreedPlaces places;
    private final Town town;
    private final Families families;
    private final Claims claims;

    FreedPlacesTest(FreedPlaces places, ApplicationContext portal) {
        this.places = places;
        this.town = Town.found(portal, "2026-03-02T12:00");
        this.families = new Families(town);
        this.claims = new Claims(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 5, town.at("2026-03-02T12:00"));
    }

    @Test
    void places_are_reported_up_to_the_room_of_the_group() {
        families.enrol("K", LocalDate.of(2022, 1, 1), town.at("2026-03-02T12:00"));
        assertEquals(new ReportOutcome.NoRoom(4), town.report("K", 5, "2026-03-02T13:00"));
        assertEquals(new ReportOutcome.Reported(List.of(1L, 2L, 3L)), town.report("K", 3, "2026-03-02T13:00"));
        assertEquals(new ReportOutcome.NoRoom(1), town.report("K", 2, "2026-03-02T13:00"));
        assertEquals(new ReportOutcome.Reported(List.of(4L)), town.report("K", 1, "2026-03-02T13:00"));
        assertEquals(new ReportOutcome.NoRoom(0), town.report("K", 1, "2026-03-02T13:00"));
        assertEquals(4, kinds("place-reported"));
    }

    @Test
    void a_place_with_a_referral_counts_once_and_no_more_when_the_child_is_enrolled() {
        town.report("K", 2, "2026-03-02T13:00");
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T13:30"));
        claims.refer(1, child, town.at("2026-03-02T14:00"), town.at("2026-03-09T14:00"));
        town.sql(
                "update freed_place set closed_at = :now, closed_because = 'REFERRED' where territory_id = :territory and number = 1",
                "now",
                town.at("2026-03-02T14:00"));
        // One is referred, one is on offer: three are left.
        assertEquals(new ReportOutcome.NoRoom(3), town.report("K", 4, "2026-03-02T15:00"));
        families.enrol("K", LocalDate.of(2022, 1, 1), town.at("2026-03-02T15:00"));
        claims.end(1, "ENROLLED", town.at("2026-03-02T15:00"));
        assertEquals(new ReportOutcome.NoRoom(3), town.report("K", 4, "2026-03-02T16:00"));
        town.sql(
                "update enrolment set left_at = :now, left_because = 'LEFT' where territory_id = :territory",
                "now",
                town.at("2026-03-02T16:00"));
        assertEquals(new ReportOutcome.Reported(List.of(3L, 4L, 5L, 6L)), town.report("K", 4, "2026-03-02T16:30"));
    }

    @Test
    void an_unknown_or_closed_group_is_refused() {
        assertEquals(new ReportOutcome.NoSuchGroup(), town.report("nowhere", 1, "2026-03-02T13:00"));
        town.sql(
                "update kindergarten set closed_at = :now where territory_id = :territory",
                "now",
                town.at("2026-03-02T13:00"));
        assertEquals(new ReportOutcome.NoSuchGroup(), town.report("K", 1, "2026-03-02T13:00"));
        assertThrows(IllegalArgumentException.class, () -> town.report("K", 0, "2026-03-02T13:00"));
        assertEquals(0, kinds("place-reported"));
    }

    @Test
    void twenty_reports_at_once_never_exceed_the_room() throws Exception {
        var outcomes = new ConcurrentLinkedQueue<ReportOutcome>();
        try (var kindergartens = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                kindergartens.submit(() -> outcomes.add(town.report("K", 1, "2026-03-02T13:00")));
            }
        }
        assertEquals(20, outcomes.size());
        assertEquals(
                5,
                outcomes.stream()
                        .filter(ReportOutcome.Reported.class::isInstance)
                        .count());
        assertEquals(
                15,
                outcomes.stream().filter(new ReportOutcome.NoRoom(0)::equals).count());
    }

    @Test
    void until_25_may_a_place_belongs_to_the_school_year_that_runs_and_from_26_may_to_the_coming_one() {
        town.report("K", 1, "2026-05-25T23:59");
        town.report("K", 1, "2026-05-26T00:00");
        assertEquals(
                List.of(2025, 2026),
                town.rows(
                        "select school_year from freed_place where territory_id = :territory order by number",
                        row -> row.integer("school_year")));
    }

    @Test
    void a_place_that_nobody_claimed_is_taken_back_with_its_reason_and_stays_visible() {
        town.report("K", 2, "2026-03-02T13:00");
        assertInstanceOf(RecallNeedsReason.class, recall(1, " \n ", "2026-03-02T14:00"));
        assertEquals(
                new Recalled(town.at("2026-03-02T14:00"), "Су құбыры жарылды"),
                recall(1, " Су\nқұбыры\tжарылды ", "2026-03-02T14:00"));
        assertEquals(new RecalledBefore(town.at("2026-03-02T14:00")), recall(1, "again", "2026-03-02T15:00"));
        assertEquals(1, kinds("place-recalled"));
        // The one that is left is published; the other is not, and its room is free again.
        town.carryOut("2026-03-02T18:00");
        assertEquals(1, kinds("place-published"));
        assertEquals(new ReportOutcome.NoRoom(4), town.report("K", 5, "2026-03-02T19:00"));
    }

    @Test
    void a_place_taken_back_between_publication_and_opening_gives_nobody_access() {
        families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        town.report("K", 1, "2026-03-02T13:00");
        assertInstanceOf(Recalled.class, recall(1, "Жөндеу", "2026-03-03T06:59"));
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of(), town.accesses());
    }

    @Test
    void access_that_was_given_stays_when_the_place_is_taken_back() {
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        town.report("K", 1, "2026-03-02T13:00");
        assertInstanceOf(Recalled.class, recall(1, "Жөндеу", "2026-03-03T07:00"));
        assertEquals(List.of("" + child), town.accesses());
    }

    @Test
    void a_place_that_is_held_or_has_a_referral_is_not_taken_back() {
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        town.report("K", 2, "2026-03-02T13:00");
        claims.hold(1, child, town.at("2026-03-03T08:00"), town.at("2026-03-03T08:10"));
        assertEquals(new PlaceIsHeld(town.at("2026-03-03T08:10")), recall(1, "Жөндеу", "2026-03-03T08:09:59"));
        assertInstanceOf(Recalled.class, recall(1, "Жөндеу", "2026-03-03T08:10"));
        claims.refer(2, child, town.at("2026-03-03T08:20"), town.at("2026-03-03T08:30"));
        claims.end(2, "LAPSED", town.at("2026-03-03T08:30"));
        assertInstanceOf(PlaceHasReferral.class, recall(2, "Жөндеу", "2026-03-03T09:00"));
    }

    @Test
    void an_unknown_place_is_not_taken_back() {
        assertEquals(
                Optional.empty(), places.recall(town.territory(), "K", 99, "Жөндеу", town.act("2026-03-02T14:00")));
        assertTrue(town.kindsAfter(2).isEmpty());
    }

    @Test
    void a_place_of_another_kindergarten_is_not_taken_back() {
        town.report("K", 1, "2026-03-02T13:00");
        families.group("L", QueueKind.ORDINARY, List.of(3, 4), 5, town.at("2026-03-02T13:00"));
        assertEquals(Optional.empty(), places.recall(town.territory(), "L", 1, "Жөндеу", town.act("2026-03-02T14:00")));
        assertEquals(0, kinds("place-recalled"));
    }

    @Test
    void a_report_that_is_sent_again_is_answered_the_same_and_reports_nothing_more() {
        var first = town.act("2026-03-02T13:00");
        var again = new FreedPlaces.Act(first.by(), first.key(), town.at("2026-03-03T09:00"));
        var reported = new ReportOutcome.Reported(List.of(1L, 2L, 3L));
        var group = new GroupName("K", "K");
        assertEquals(reported, places.report(town.territory(), group, 3, first));
        assertEquals(reported, places.report(town.territory(), group, 3, again));
        assertEquals(3, kinds("place-reported"));
    }

    @Test
    void a_report_that_was_refused_is_judged_anew() {
        var refused = town.act("2026-03-02T13:00");
        var group = new GroupName("K", "K");
        assertEquals(new ReportOutcome.NoRoom(5), places.report(town.territory(), group, 6, refused));
        assertEquals(
                new ReportOutcome.Reported(List.of(1L, 2L, 3L, 4L, 5L)),
                places.report(town.territory(), group, 5, refused));
    }

    @Test
    void one_form_that_arrives_ten_times_at_once_reports_once() throws Exception {
        var form = town.act("2026-03-02T13:00");
        var outcomes = new ConcurrentLinkedQueue<ReportOutcome>();
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 10; i++) {
                taps.submit(() -> outcomes.add(places.report(town.territory(), new GroupName("K", "K"), 2, form)));
            }
        }
        assertEquals(10, outcomes.size());
        assertTrue(outcomes.stream().allMatch(new ReportOutcome.Reported(List.of(1L, 2L))::equals));
        assertEquals(2, kinds("place-reported"));
    }

    @Test
    void a_recall_that_is_sent_again_is_answered_the_same() {
        town.report("K", 1, "2026-03-02T13:00");
        var first = town.act("2026-03-02T14:00");
        var again = new FreedPlaces.Act(first.by(), first.key(), town.at("2026-03-02T15:00"));
        var recalled = Optional.of(new Recalled(town.at("2026-03-02T14:00"), "Жөндеу"));
        assertEquals(recalled, places.recall(town.territory(), "K", 1, "Жөндеу", first));
        assertEquals(recalled, places.recall(town.territory(), "K", 1, "Жөндеу", again));
        assertEquals(1, kinds("place-recalled"));
    }

    private RecallOutcome recall(long place, String reason, String local) {
        return places.recall(town.territory(), "K", place, reason, town.act(local))
                .orElseThrow();
    }

    private long kinds(String kind) {
        return town.kindsAfter(0).stream().filter(kind::equals).count();
    }
}
