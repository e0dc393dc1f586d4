package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.Release;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.CancelOutcome.ReservationCancelled;
import kezek.rulebook.reservation.CancelOutcome.ReservationOver;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome.NotOpenYet;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** What a family sees of places, its access and what it holds, and how it lets a place go. Page: rules/reservation.md */
@PortalTest
class HoldingTest {

    @RegisterExtension
    final Scene scene;

    private final Reservations reservations;

    HoldingTest(Reservations reservations, ApplicationContext portal) {
        this.reservations = reservations;
        this.scene = new Scene(portal);
    }

    private List<OfferedPlace> fitting(Application child, String local) {
        return reservations.fitting(scene.town.territory(), child, scene.at(local));
    }

    private List<Long> numbers(Application child, String local) {
        return fitting(child, local).stream().map(OfferedPlace::number).toList();
    }

    @Test
    void a_place_is_offered_from_its_publication_on_with_its_hours_whether_or_not_somebody_has_carried_it_out() {
        var child = scene.child();
        scene.places("K", 1);
        assertEquals(List.of(), fitting(child, "2026-03-02T17:59:59.999999"));
        var release = new Release(
                scene.at("2026-03-02T13:00"), scene.at("2026-03-02T18:00"), scene.at(OPENS), scene.at(FOR_EVERYONE));
        var offered = new OfferedPlace(1, K, new AgeGroup(3, 4), "KAZAKH", release, Optional.empty());
        assertEquals(List.of(offered), fitting(child, "2026-03-02T18:00"));
        scene.town.carryOut(FOR_EVERYONE);
        assertEquals(List.of(offered), fitting(child, FOR_EVERYONE));
    }

    @Test
    void what_another_family_holds_says_until_when_and_what_is_gone_is_not_offered() {
        var child = scene.child();
        var other = scene.child();
        scene.places("K", 3);
        scene.reserve(other, OPENS);
        assertEquals(
                Optional.of(scene.at("2026-03-03T07:10")),
                fitting(child, "2026-03-03T07:09:59.999999").getFirst().heldUntil());
        assertEquals(
                Optional.empty(), fitting(child, "2026-03-03T07:10").getFirst().heldUntil());
        scene.refer(child, "2026-03-03T07:05");
        assertEquals(List.of(1L, 3L), numbers(other, "2026-03-03T07:05"));
        scene.town
                .portal(FreedPlaces.class)
                .recall(scene.town.territory(), "K", 3, "Жөндеу", scene.town.act("2026-03-03T08:00"));
        assertEquals(List.of(1L), numbers(other, "2026-03-03T08:00"));
    }

    @Test
    void only_what_fits_is_offered_by_kindergarten_and_number() {
        scene.families.group("S", QueueKind.SPECIAL, List.of(3, 4), 5, scene.at(Scene.BEGINS));
        scene.families.group("Big", QueueKind.ORDINARY, List.of(1, 5), 5, scene.at(Scene.BEGINS));
        scene.families.group("Old", QueueKind.ORDINARY, List.of(4, 5), 5, scene.at(Scene.BEGINS));
        for (var group : List.of("S", "Old", "K", "Big", "K")) {
            scene.places(group, 1);
        }
        assertEquals(List.of(4L, 3L, 5L), numbers(scene.child(2022), OPENS));
        assertEquals(List.of(4L, 2L), numbers(scene.child(2021), OPENS));
        assertEquals(List.of(4L), numbers(scene.child(2023), OPENS));
        // One year old: below the smallest age at which places are given.
        assertEquals(List.of(), numbers(scene.child(2024), OPENS));
    }

    @Test
    void access_lives_from_the_opening_to_the_end_of_its_window_or_to_the_referral() {
        var child = scene.child();
        var other = scene.child();
        scene.places("K", 2);
        scene.town.carryOut(OPENS);
        var access = new Access(scene.at(OPENS), scene.at(FOR_EVERYONE), Optional.empty());
        assertEquals(Optional.of(access), access(child, "2026-03-06T06:59:59.999999"));
        assertEquals(Optional.empty(), access(child, FOR_EVERYONE));
        scene.refer(other, "2026-03-03T09:00");
        assertEquals(Optional.empty(), access(other, "2026-03-03T09:00"));
        assertEquals(Optional.of(access), access(child, "2026-03-03T09:00"));
    }

    private Optional<Access> access(Application child, String local) {
        return reservations.access(scene.town.territory(), child, scene.at(local));
    }

    @Test
    void a_held_place_is_let_go_once_and_that_is_always_answered_the_same() {
        var child = scene.child();
        scene.places("K", 1);
        scene.reserve(child, OPENS);
        var reservation = scene.held(child, scene.at(OPENS)).reservationId();
        var entries = scene.entries();
        var closed = new Reservation(
                scene.at(OPENS), scene.at("2026-03-03T07:10"), Optional.of(scene.at("2026-03-03T07:09:59.999999")));
        var cancelled = new ReservationCancelled(closed, scene.at("2026-03-03T07:11:59.999999"));
        assertEquals(Optional.of(cancelled), cancel(child, reservation, "2026-03-03T07:09:59.999999"));
        assertEquals(List.of("reservation-ended"), scene.town.kindsAfter(entries));
        assertEquals(Optional.of(cancelled), cancel(child, reservation, "2026-03-03T09:00"));
        assertEquals(List.of("reservation-ended"), scene.town.kindsAfter(entries));
        assertTrue(access(child, "2026-03-03T09:00").isPresent(), "the access stays");
    }

    @Test
    void what_has_lapsed_cannot_be_let_go_nor_what_another_family_holds() {
        var child = scene.child();
        var other = scene.child();
        scene.places("K", 1);
        scene.reserve(child, OPENS);
        var reservation = scene.held(child, scene.at(OPENS)).reservationId();
        assertEquals(Optional.empty(), cancel(other, reservation, "2026-03-03T07:01"));
        assertEquals(Optional.empty(), cancel(child, UUID.randomUUID(), "2026-03-03T07:01"));
        assertEquals(
                Optional.of(new ReservationOver(scene.at("2026-03-03T07:10"))),
                cancel(child, reservation, "2026-03-03T07:10"));
    }

    private Optional<CancelOutcome> cancel(Application child, UUID reservation, String local) {
        return reservations
                .cancel(scene.town.territory(), child, reservation, scene.at(local))
                .given();
    }

    @Test
    void a_group_of_another_kindergarten_is_another_group() {
        scene.group("L", 5);
        var child = scene.child();
        scene.places("L", 1);
        var mixed = new GroupName("K", "L");
        assertEquals(
                Optional.empty(),
                reservations
                        .reserve(scene.town.territory(), child, mixed, UUID.randomUUID(), scene.at(OPENS))
                        .given());
    }

    @Test
    void a_refusal_writes_nothing() {
        scene.child();
        var second = scene.child();
        scene.places("K", 1);
        scene.town.carryOut(OPENS);
        var entries = scene.entries();
        assertInstanceOf(NotYourTurn.class, scene.reserve(second, OPENS));
        assertEquals(entries, scene.entries());
        assertEquals(0, scene.count("reservation", "true"));
    }

    @Test
    void what_is_reserved_stands_in_the_journal_and_on_the_page() {
        var child = scene.child();
        scene.places("K", 1);
        scene.town.carryOut(OPENS);
        var entries = scene.entries();
        var outcome = scene.reserve(child, OPENS);
        var reservation = assertInstanceOf(Reserved.class, outcome).reservation();
        assertEquals(List.of("reserved"), scene.town.kindsAfter(entries));
        var body = scene.town.journal().getLast();
        assertTrue(body.contains("\"until\":\"2026-03-03T02:10:00.000000Z\""), body);
        var held = scene.held(child, scene.at("2026-03-03T07:09:59.999999"));
        assertEquals(new HeldPlace(held.reservationId(), 1, K, reservation), held);
        assertEquals(Optional.empty(), reservations.held(scene.town.territory(), child, scene.at("2026-03-03T07:10")));
    }

    @Test
    void a_form_that_was_refused_is_judged_anew() {
        var child = scene.child();
        scene.places("K", 1);
        var key = UUID.randomUUID();
        var early = scene.reserve(child, K, key, scene.at("2026-03-03T06:59"));
        assertEquals(new NotOpenYet(scene.at(OPENS)), early);
        assertInstanceOf(Reserved.class, scene.reserve(child, K, key, scene.at(OPENS)));
    }
}
