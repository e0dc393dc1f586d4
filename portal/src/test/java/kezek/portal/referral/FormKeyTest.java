package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.places.GroupName;
import kezek.portal.referral.Referrals.Asking;
import kezek.rulebook.referral.IssueOutcome.ReferralIssued;
import kezek.rulebook.referral.IssueOutcome.ReservationLapsed;
import kezek.rulebook.reservation.ReserveOutcome.PlaceTaken;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A form that was given something is answered the same for ever. */
@PortalTest
class FormKeyTest {

    @RegisterExtension
    final Scene scene;

    private final UUID key = UUID.randomUUID();

    FormKeyTest(ApplicationContext portal) {
        this.scene = new Scene(portal);
    }

    @Test
    void a_reservation_is_answered_the_same_when_it_was_let_go_and_another_family_has_the_place() {
        var child = scene.child();
        var other = scene.child();
        scene.places("K", 1);
        var given = scene.reserve(child, K, key, scene.at(FOR_EVERYONE));
        scene.town
                .portal(Reservations.class)
                .cancel(
                        scene.town.territory(),
                        child,
                        scene.held(child, scene.at(FOR_EVERYONE)).reservationId(),
                        scene.at("2026-03-06T07:01"));
        assertEquals(given, scene.reserve(child, K, key, scene.at("2026-03-06T07:01")));
        scene.refer(other, "2026-03-06T07:02");
        var entries = scene.entries();
        assertEquals(given, scene.reserve(child, K, key, scene.at("2026-03-06T07:03")));
        assertEquals(entries, scene.entries());
        assertEquals(
                new PlaceTaken(Optional.empty()),
                scene.reserve(child, K, UUID.randomUUID(), scene.at("2026-03-06T07:03")));
    }

    @Test
    void a_reservation_is_answered_the_same_when_it_has_lapsed_was_used_and_the_child_is_enrolled() {
        var child = scene.child();
        scene.places("K", 1);
        var lapsed = UUID.randomUUID();
        var first = scene.reserve(child, K, lapsed, scene.at(OPENS));
        assertEquals(first, scene.reserve(child, K, lapsed, scene.at("2026-03-03T07:10")));
        var second = scene.reserve(child, K, key, scene.at("2026-03-03T07:12"));
        assertInstanceOf(Reserved.class, second);
        scene.take(
                child,
                scene.held(child, scene.at("2026-03-03T07:12")).reservationId(),
                UUID.randomUUID(),
                scene.at("2026-03-03T07:13"));
        assertEquals(second, scene.reserve(child, K, key, scene.at("2026-03-03T07:14")));
        scene.town
                .portal(Enrolments.class)
                .enrol(scene.town.territory(), 1, scene.clerk("K", scene.at("2026-03-04T10:00")));
        assertEquals(second, scene.reserve(child, K, key, scene.at("2026-03-05T10:00")));
        // Even for a group that is no group any more.
        assertEquals(second, scene.reserve(child, new GroupName("X", "X"), key, scene.at("2026-03-05T10:00")));
        assertEquals(first, scene.reserve(child, K, lapsed, scene.at("2026-03-05T10:00")));
    }

    @Test
    void a_referral_is_answered_the_same_when_it_was_prolonged_and_given_back() {
        var child = scene.child();
        scene.places("K", 1);
        scene.reserve(child, OPENS);
        var held = scene.held(child, scene.at(OPENS));
        var given = scene.take(child, held.reservationId(), key, scene.at("2026-03-03T07:05"));
        assertInstanceOf(ReferralIssued.class, given);
        var referrals = scene.town.portal(Referrals.class);
        referrals.prolong(
                scene.town.territory(), child, 1, new Asking(UUID.randomUUID(), scene.at("2026-03-04T10:00")));
        assertEquals(given, scene.take(child, held.reservationId(), key, scene.at("2026-03-04T10:00")));
        referrals.giveBack(
                scene.town.territory(), child, 1, new Asking(UUID.randomUUID(), scene.at("2026-03-05T10:00")));
        assertEquals(given, scene.take(child, held.reservationId(), key, scene.at("2026-03-05T10:00")));
        assertEquals(1, scene.count("referral", "true"));
        assertEquals(1, scene.count("outbox", "message = 'message.referred'"));
        assertEquals(
                new ReservationLapsed(scene.at("2026-03-03T07:05")),
                scene.take(child, held.reservationId(), UUID.randomUUID(), scene.at("2026-03-05T10:00")));
    }

    @Test
    void the_key_of_another_family_says_nothing_and_stands_in_nobodys_way() {
        var child = scene.child();
        var other = scene.child();
        scene.places("K", 2);
        var given = scene.reserve(child, K, key, scene.at(FOR_EVERYONE));
        var own = scene.reserve(other, K, key, scene.at("2026-03-06T07:01"));
        assertNotEquals(given, own);
        assertEquals(2, scene.held(other, scene.at("2026-03-06T07:01")).place());
        var third = scene.child();
        assertEquals(
                new PlaceTaken(Optional.of(scene.at("2026-03-06T07:10"))),
                scene.reserve(third, K, key, scene.at("2026-03-06T07:02")));
        for (var family : List.of(child, other)) {
            var held = scene.held(family, scene.at("2026-03-06T07:03"));
            assertInstanceOf(
                    ReferralIssued.class, scene.take(family, held.reservationId(), key, scene.at("2026-03-06T07:03")));
        }
        assertEquals(2, scene.count("referral", "true"));
    }
}
