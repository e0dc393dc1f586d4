package kezek.rulebook.reservation;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers when a parent lets a place go. Page: rules/reservation.md */
public sealed interface CancelOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "reservation";
    }

    /** The place is free; the same child may hold it again at {@code samePlaceFrom}, another place at once. */
    record ReservationCancelled(Reservation reservation, Instant samePlaceFrom) implements CancelOutcome {}

    /** It was over before, at {@code endedAt}. */
    record ReservationOver(Instant endedAt) implements CancelOutcome, Refusal {}
}
