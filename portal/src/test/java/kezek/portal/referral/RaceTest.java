package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.queue.Application;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.IssueOutcome.ReferralIssued;
import kezek.rulebook.referral.IssueOutcome.ReservationLapsed;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.CancelOutcome.ReservationCancelled;
import kezek.rulebook.reservation.CancelOutcome.ReservationOver;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.PlaceTaken;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** Many families at once. What one is given is given once, and every refusal is true. */
@PortalTest
class RaceTest {

    private static final int FAMILIES = 200;

    @RegisterExtension
    final Scene scene;

    RaceTest(ApplicationContext portal) {
        this.scene = new Scene(portal);
    }

    private List<Application> children(int count) {
        return IntStream.range(0, count).mapToObj(i -> scene.child()).toList();
    }

    private List<ReserveOutcome> reserveAtOnce(List<Application> children, Instant now) {
        return AtOnce.ask(children.stream()
                .<Callable<ReserveOutcome>>map(child -> () -> scene.reserve(child, K, now))
                .toList());
    }

    private static List<Reservation> given(List<ReserveOutcome> outcomes) {
        return outcomes.stream()
                .filter(Reserved.class::isInstance)
                .map(reserved -> ((Reserved) reserved).reservation())
                .toList();
    }

    @Test
    void of_two_hundred_families_one_holds_the_place_and_the_others_hear_until_when() {
        var children = children(FAMILIES);
        scene.places("K", 1);
        scene.town.carryOut(FOR_EVERYONE);
        var entries = scene.entries();
        var outcomes = reserveAtOnce(children, scene.at(FOR_EVERYONE));
        var given = given(outcomes);
        assertEquals(1, given.size());
        var refusal = new PlaceTaken(Optional.of(given.getFirst().until()));
        assertEquals(FAMILIES - 1, outcomes.stream().filter(refusal::equals).count());
        assertEquals(1, scene.count("reservation", "true"));
        assertEquals(List.of("reserved"), scene.town.kindsAfter(entries));
    }

    @Test
    void at_the_opening_the_one_with_access_holds_the_place_and_the_others_hear_their_own_number() {
        var children = children(FAMILIES);
        scene.places("K", 1);
        // Nobody has carried the opening out: whoever comes first does.
        var outcomes = reserveAtOnce(children, scene.at(OPENS));
        for (var i = 0; i < FAMILIES; i++) {
            var expected = i == 0
                    ? new Reserved(new Reservation(scene.at(OPENS), scene.at("2026-03-03T07:10"), Optional.empty()))
                    : new NotYourTurn(i + 1, scene.at(FOR_EVERYONE));
            assertEquals(expected, outcomes.get(i));
        }
    }

    @Test
    void twenty_places_of_a_group_are_held_by_twenty_families_and_none_by_two() {
        var children = children(FAMILIES);
        scene.places("K", 20);
        scene.town.carryOut(FOR_EVERYONE);
        var outcomes = reserveAtOnce(children, scene.at(FOR_EVERYONE));
        var given = given(outcomes);
        assertEquals(20, given.size());
        assertEquals(
                20,
                scene.town
                        .rows(
                                "select distinct place_id from reservation where territory_id = :territory",
                                row -> row.uuid("place_id"))
                        .size());
        var until = given.stream().map(Reservation::until).min(Instant::compareTo);
        assertEquals(
                FAMILIES - 20,
                outcomes.stream().filter(new PlaceTaken(until)::equals).count());
    }

    @Test
    void a_form_that_is_sent_fifty_times_at_once_is_answered_once() {
        var child = children(1).getFirst();
        scene.places("K", 2);
        var key = UUID.randomUUID();
        var now = scene.at(OPENS);
        var reserved =
                AtOnce.ask(Collections.<Callable<ReserveOutcome>>nCopies(50, () -> scene.reserve(child, K, key, now)));
        assertEquals(1, reserved.stream().distinct().count());
        assertInstanceOf(Reserved.class, reserved.getFirst());
        assertEquals(1, scene.count("reservation", "true"));
        var held = scene.held(child, now).reservationId();
        var taken =
                AtOnce.ask(Collections.<Callable<IssueOutcome>>nCopies(50, () -> scene.take(child, held, key, now)));
        assertEquals(1, taken.stream().distinct().count());
        assertInstanceOf(ReferralIssued.class, taken.getFirst());
        assertEquals(1, scene.count("referral", "true"));
        assertEquals(1, scene.count("outbox", "message = 'message.referred'"));
    }

    @RepeatedTest(5)
    void who_confirms_and_cancels_at_once_does_one_of_both() {
        var child = children(1).getFirst();
        scene.places("K", 1);
        var now = scene.at(OPENS);
        scene.reserve(child, K, now);
        var held = scene.held(child, now).reservationId();
        var answers = AtOnce.ask(List.<Callable<Object>>of(
                () -> scene.take(child, held, UUID.randomUUID(), now),
                () -> scene.town
                        .portal(Reservations.class)
                        .cancel(scene.town.territory(), child, held, now)
                        .given()
                        .orElseThrow()));
        var taken = answers.getFirst() instanceof ReferralIssued;
        assertEquals(taken ? new ReservationOver(now) : new ReservationLapsed(now), answers.get(taken ? 1 : 0));
        assertEquals(
                taken ? 0 : 1,
                answers.stream().filter(ReservationCancelled.class::isInstance).count());
        assertEquals(taken ? 1 : 0, scene.count("referral", "true"));
    }

    @RepeatedTest(5)
    void a_place_that_is_let_go_while_others_ask_is_held_by_at_most_one_of_them() {
        var holder = children(1).getFirst();
        var others = children(30);
        scene.places("K", 1);
        var now = scene.at(FOR_EVERYONE);
        var first =
                assertInstanceOf(Reserved.class, scene.reserve(holder, K, now)).reservation();
        var held = scene.held(holder, now).reservationId();
        var questions = new ArrayList<Callable<Object>>();
        others.forEach(child -> questions.add(() -> scene.reserve(child, K, now.plusSeconds(1))));
        questions.add(15, () -> cancel(holder, held, now.plusSeconds(1)));
        var answers = AtOnce.ask(questions);
        assertInstanceOf(ReservationCancelled.class, answers.get(15));
        var outcomes = answers.stream()
                .filter(ReserveOutcome.class::isInstance)
                .map(ReserveOutcome.class::cast)
                .toList();
        var given = given(outcomes);
        assertTrue(given.size() <= 1, () -> "held by " + given.size());
        // Those who asked before it was let go hear of the first reservation, those after it of the second.
        var heardBefore = new PlaceTaken(Optional.of(first.until()));
        var heardAfter = new PlaceTaken(given.stream().map(Reservation::until).findFirst());
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof Reserved))
                .forEach(refused ->
                        assertTrue(refused.equals(heardBefore) || refused.equals(heardAfter), refused::toString));
    }

    private CancelOutcome cancel(Application child, UUID reservation, Instant now) {
        return scene.town
                .portal(Reservations.class)
                .cancel(scene.town.territory(), child, reservation, now)
                .given()
                .orElseThrow();
    }

    @RepeatedTest(5)
    void whoever_confirms_while_the_ten_minutes_run_out_has_the_place_or_leaves_it_to_another() {
        var holder = children(1).getFirst();
        var other = children(1).getFirst();
        scene.places("K", 1);
        var now = scene.at(FOR_EVERYONE);
        var end = assertInstanceOf(Reserved.class, scene.reserve(holder, K, now))
                .reservation()
                .until();
        var held = scene.held(holder, now).reservationId();
        var answers = AtOnce.ask(List.<Callable<Object>>of(
                () -> scene.take(holder, held, UUID.randomUUID(), end.minusNanos(1_000)),
                () -> scene.reserve(other, K, end)));
        var expected = answers.getFirst() instanceof ReferralIssued
                ? List.of(answers.getFirst(), new PlaceTaken(Optional.empty()))
                : List.of(new ReservationLapsed(end), answers.get(1));
        assertEquals(expected, answers);
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer instanceof ReferralIssued || answer instanceof Reserved)
                        .count());
    }
}
