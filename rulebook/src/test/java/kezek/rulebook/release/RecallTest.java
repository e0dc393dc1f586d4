package kezek.rulebook.release;

import static kezek.rulebook.RowTimes.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.release.Recall.RecallFacts;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Instant NOW = instant("13.09.2019 10:00");

    @Test
    void an_unclaimed_place_is_taken_back_with_a_reason() {
        assertEquals(new RecallOutcome.Recalled(NOW, "Repair"), recall(unclaimed(), " Repair "));
    }

    @Test
    void a_recall_needs_a_reason() {
        assertEquals(new RecallOutcome.RecallNeedsReason(), recall(unclaimed(), " "));
    }

    @Test
    void a_place_that_is_held_is_not_taken_back_until_the_family_lets_it_go() {
        assertEquals(new RecallOutcome.PlaceIsHeld(NOW.plusNanos(1)), recall(heldUntil(NOW.plusNanos(1)), "Repair"));
        assertEquals(new RecallOutcome.Recalled(NOW, "Repair"), recall(heldUntil(NOW), "Repair"));
    }

    @Test
    void a_place_with_a_referral_is_not_taken_back() {
        var referred = new RecallFacts(Optional.empty(), Optional.of(NOW.minusSeconds(1)), true);
        assertEquals(new RecallOutcome.PlaceHasReferral(), recall(referred, "Repair"));
    }

    @Test
    void a_place_is_taken_back_once() {
        var recalled = new RecallFacts(Optional.of(NOW.minusSeconds(1)), Optional.empty(), false);
        assertEquals(new RecallOutcome.RecalledBefore(NOW.minusSeconds(1)), recall(recalled, "Repair"));
    }

    private static RecallFacts unclaimed() {
        return new RecallFacts(Optional.empty(), Optional.empty(), false);
    }

    private static RecallFacts heldUntil(Instant until) {
        return new RecallFacts(Optional.empty(), Optional.of(until), false);
    }

    private static RecallOutcome recall(RecallFacts facts, String reason) {
        return Recall.request(facts, reason, NOW);
    }
}
