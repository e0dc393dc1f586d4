package kezek.portal.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.AgeDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.Frozen;
import kezek.rulebook.reservation.ReserveOutcome.HoldsAnotherPlace;
import kezek.rulebook.reservation.ReserveOutcome.HoldsThisPlace;
import kezek.rulebook.reservation.ReserveOutcome.KindDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.NotInQueue;
import kezek.rulebook.reservation.ReserveOutcome.NotOpenYet;
import kezek.rulebook.reservation.ReserveOutcome.NotPublished;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.PlaceRecalled;
import kezek.rulebook.reservation.ReserveOutcome.PlaceTaken;
import kezek.rulebook.reservation.ReserveOutcome.SamePlaceTooSoon;
import kezek.rulebook.reservation.ReserveOutcome.TooYoung;
import org.junit.jupiter.api.Test;

/** What a family hears when none of several places could be had. */
class NearestRefusalTest {

    private static final Instant SOON = Instant.parse("2026-03-03T02:05:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T02:10:00Z");

    private static ReserveOutcome heard(List<ReserveOutcome> refusals) {
        return NearestRefusal.of(refusals, refusal -> refusal).orElseThrow();
    }

    @Test
    void what_comes_nearer_to_a_place_is_heard_in_whatever_order_the_places_were_tried() {
        var nearestFirst = List.<ReserveOutcome>of(
                new NotInQueue(),
                new HoldsThisPlace(LATER),
                new HoldsAnotherPlace(LATER),
                new SamePlaceTooSoon(LATER),
                new PlaceTaken(Optional.of(SOON)),
                new Frozen(SOON),
                new NotYourTurn(7, SOON),
                new NotOpenYet(SOON),
                new PlaceTaken(Optional.empty()),
                new AgeDoesNotFit(3, new AgeGroup(4, 5)),
                new TooYoung(1, 2),
                new KindDoesNotFit(QueueKind.SPECIAL, QueueKind.ORDINARY),
                new NotPublished());
        var random = new Random(7);
        for (var first = 0; first < nearestFirst.size(); first++) {
            var tried = new ArrayList<>(nearestFirst.subList(first, nearestFirst.size()));
            Collections.shuffle(tried, random);
            assertEquals(nearestFirst.get(first), heard(tried), () -> "tried " + tried);
        }
    }

    @Test
    void of_two_equal_refusals_the_one_that_passes_earlier_is_heard() {
        var soon = new PlaceTaken(Optional.of(SOON));
        var later = new PlaceTaken(Optional.of(LATER));
        assertEquals(soon, heard(List.of(later, soon)));
        assertEquals(soon, heard(List.of(soon, later)));
    }

    @Test
    void of_two_places_that_are_gone_the_one_that_was_asked_for_first_is_heard() {
        var recalled = new PlaceRecalled(SOON);
        var taken = new PlaceTaken(Optional.empty());
        assertEquals(recalled, heard(List.of(recalled, taken)));
        assertEquals(taken, heard(List.of(taken, recalled)));
    }

    @Test
    void a_place_that_was_had_is_no_refusal() {
        var reserved = new ReserveOutcome.Reserved(new Reservation(SOON, LATER, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> heard(List.of(reserved, new NotPublished())));
    }
}
