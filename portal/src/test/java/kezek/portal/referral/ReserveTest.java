package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupName;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome.AgeDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.Frozen;
import kezek.rulebook.reservation.ReserveOutcome.HasReferral;
import kezek.rulebook.reservation.ReserveOutcome.HoldsAnotherPlace;
import kezek.rulebook.reservation.ReserveOutcome.HoldsThisPlace;
import kezek.rulebook.reservation.ReserveOutcome.InStopList;
import kezek.rulebook.reservation.ReserveOutcome.KindDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.NotInQueue;
import kezek.rulebook.reservation.ReserveOutcome.NotOpenYet;
import kezek.rulebook.reservation.ReserveOutcome.NotPublished;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.PlaceRecalled;
import kezek.rulebook.reservation.ReserveOutcome.PlaceTaken;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import kezek.rulebook.reservation.ReserveOutcome.SamePlaceTooSoon;
import kezek.rulebook.reservation.ReserveOutcome.TooYoung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A family asks for a place of a group. Page: rules/reservation.md */
@PortalTest
class ReserveTest {

    @RegisterExtension
    final Scene scene;

    private final Reservations reservations;

    ReserveTest(Reservations reservations, ApplicationContext portal) {
        this.reservations = reservations;
        this.scene = new Scene(portal);
    }

    private static Reserved reserved(Instant from, Instant until) {
        return new Reserved(new Reservation(from, until, Optional.empty()));
    }

    @Test
    void
            a_reported_place_is_no_place_before_18_00_can_be_looked_at_before_07_00_and_is_held_for_ten_minutes_from_then() {
        var child = scene.child();
        scene.places("K", 1);
        assertEquals(new NotPublished(), scene.reserve(child, "2026-03-02T17:59:59.999999"));
        assertEquals(new NotOpenYet(scene.at(OPENS)), scene.reserve(child, "2026-03-02T18:00"));
        assertEquals(new NotOpenYet(scene.at(OPENS)), scene.reserve(child, "2026-03-03T06:59:59.999999"));
        assertEquals(reserved(scene.at(OPENS), scene.at("2026-03-03T07:10")), scene.reserve(child, OPENS));
    }

    @Test
    void who_has_no_access_waits_until_the_place_is_for_everyone() {
        scene.child();
        var second = scene.child();
        scene.places("K", 1);
        var refused = new NotYourTurn(2, scene.at(FOR_EVERYONE));
        assertEquals(refused, scene.reserve(second, OPENS));
        assertEquals(refused, scene.reserve(second, "2026-03-06T06:59:59.999999"));
        assertEquals(
                reserved(scene.at(FOR_EVERYONE), scene.at("2026-03-06T07:10")), scene.reserve(second, FOR_EVERYONE));
    }

    @Test
    void what_another_family_holds_is_free_when_its_ten_minutes_are_over() {
        var first = scene.child();
        var second = scene.child();
        scene.places("K", 1);
        scene.reserve(first, FOR_EVERYONE);
        var taken = new PlaceTaken(Optional.of(scene.at("2026-03-06T07:10")));
        assertEquals(taken, scene.reserve(second, FOR_EVERYONE));
        assertEquals(taken, scene.reserve(second, "2026-03-06T07:09:59.999999"));
        assertEquals(
                reserved(scene.at("2026-03-06T07:10"), scene.at("2026-03-06T07:20")),
                scene.reserve(second, "2026-03-06T07:10"));
    }

    @Test
    void the_place_that_was_published_first_is_given_first() {
        scene.town.report("K", 1, "2026-03-02T13:00");
        scene.town.report("K", 2, "2026-03-03T13:00");
        for (var place : List.of(1L, 2L, 3L)) {
            var child = scene.child();
            scene.reserve(child, "2026-03-12T07:00");
            assertEquals(place, scene.held(child, scene.at("2026-03-12T07:00")).place());
        }
    }

    @Test
    void who_holds_a_place_of_the_group_hears_that_and_who_holds_one_elsewhere_that_it_must_let_go() {
        scene.group("L", 5);
        var child = scene.child();
        scene.child();
        scene.places("K", 2);
        scene.places("L", 1);
        scene.reserve(child, OPENS);
        var until = scene.at("2026-03-03T07:10");
        assertEquals(new HoldsThisPlace(until), scene.reserve(child, "2026-03-03T07:01"));
        assertEquals(
                new HoldsAnotherPlace(until),
                scene.reserve(child, new GroupName("L", "L"), scene.at("2026-03-03T07:09:59.999999")));
        assertInstanceOf(Reserved.class, scene.reserve(child, new GroupName("L", "L"), scene.at("2026-03-03T07:10")));
    }

    @Test
    void the_same_place_again_takes_two_minutes_another_one_of_the_group_none() {
        var child = scene.child();
        scene.places("K", 1);
        scene.reserve(child, OPENS);
        var held = scene.held(child, scene.at(OPENS));
        reservations.cancel(scene.town.territory(), child, held.reservationId(), scene.at("2026-03-03T07:03"));
        var soon = new SamePlaceTooSoon(scene.at("2026-03-03T07:05"));
        assertEquals(soon, scene.reserve(child, "2026-03-03T07:03"));
        assertEquals(soon, scene.reserve(child, "2026-03-03T07:04:59.999999"));
        assertInstanceOf(Reserved.class, scene.reserve(child, "2026-03-03T07:05"));
    }

    @Test
    void of_two_places_the_one_that_was_just_let_go_is_left_for_others() {
        var child = scene.child();
        scene.places("K", 2);
        scene.reserve(child, OPENS);
        var held = scene.held(child, scene.at(OPENS));
        assertEquals(1, held.place());
        reservations.cancel(scene.town.territory(), child, held.reservationId(), scene.at("2026-03-03T07:03"));
        assertInstanceOf(Reserved.class, scene.reserve(child, "2026-03-03T07:03"));
        assertEquals(2, scene.held(child, scene.at("2026-03-03T07:03")).place());
    }

    @Test
    void kind_and_age_must_fit() {
        scene.places("K", 1);
        var special = scene.child(QueueKind.SPECIAL, Lane.ORDINARY, 2022);
        assertEquals(new KindDoesNotFit(QueueKind.ORDINARY, QueueKind.SPECIAL), scene.reserve(special, OPENS));
        assertEquals(new AgeDoesNotFit(4, new AgeGroup(3, 4)), scene.reserve(scene.child(2021), OPENS));
        assertEquals(new AgeDoesNotFit(2, new AgeGroup(3, 4)), scene.reserve(scene.child(2023), OPENS));
        assertEquals(new TooYoung(1, 2), scene.reserve(scene.child(2024), OPENS));
    }

    @Test
    void a_place_that_is_gone_says_how_it_went() {
        var child = scene.child();
        scene.places("K", 2);
        var places = scene.town.portal(FreedPlaces.class);
        scene.town.carryOut(OPENS);
        scene.refer(child, "2026-03-03T07:01");
        var other = scene.child();
        places.recall(scene.town.territory(), "K", 2, "Жөндеу", scene.town.act("2026-03-03T08:00"));
        assertEquals(new PlaceRecalled(scene.at("2026-03-03T08:00")), scene.reserve(other, "2026-03-03T08:00"));
        scene.town.report("K", 1, "2026-03-04T13:00");
        scene.refer(other, "2026-03-11T07:00");
        assertEquals(new PlaceTaken(Optional.empty()), scene.reserve(scene.child(), "2026-03-11T07:01"));
    }

    @Test
    void a_group_that_never_had_a_place_has_none_and_an_unknown_group_is_none() {
        var child = scene.child();
        assertEquals(new NotPublished(), scene.reserve(child, OPENS));
        assertEquals(
                Optional.empty(),
                reservations
                        .reserve(
                                scene.town.territory(),
                                child,
                                new GroupName("K", "L"),
                                UUID.randomUUID(),
                                scene.at(OPENS))
                        .given());
    }

    @Test
    void in_the_stop_list_in_no_queue_or_with_a_referral_no_place_is_given() {
        scene.places("K", 3);
        var stopped = scene.child();
        var until = scene.at("2026-03-12T12:00");
        scene.families.stopList(
                stopped.number(), StopListCause.REFERRAL_LAPSED, Optional.of(until), scene.at("2026-03-02T14:00"));
        var imported = scene.child();
        scene.families.stopList(
                imported.number(), StopListCause.IMPORTED, Optional.empty(), scene.at("2026-03-02T14:00"));
        var referred = scene.child();
        var taken = scene.refer(referred, OPENS);
        assertEquals(new HasReferral(Issue.untilOf(taken.referral())), scene.reserve(referred, "2026-03-04T12:00"));
        assertEquals(new InStopList(Optional.of(until)), scene.reserve(stopped, "2026-03-12T11:59:59.999999"));
        assertInstanceOf(Reserved.class, scene.reserve(stopped, "2026-03-12T12:00"));
        assertEquals(new InStopList(Optional.empty()), scene.reserve(imported, "2026-03-12T12:00"));
        var gone = scene.child();
        scene.families.withdraw(gone.number(), scene.at("2026-03-12T12:00"));
        // The page still knows it as a live one.
        assertEquals(new NotInQueue(), scene.reserve(gone, "2026-03-12T12:00"));
    }

    @Test
    void in_a_frozen_period_no_place_is_given() {
        var child = scene.child();
        scene.places("K", 1);
        scene.freeze("2026-03-04", "2026-03-05");
        var thaw = scene.at(LocalDate.parse("2026-03-06") + "T00:00");
        assertEquals(new Frozen(thaw), scene.reserve(child, "2026-03-04T00:00"));
        assertEquals(new Frozen(thaw), scene.reserve(child, "2026-03-05T23:59:59.999999"));
        assertInstanceOf(Reserved.class, scene.reserve(child, "2026-03-06T00:00"));
    }
}
