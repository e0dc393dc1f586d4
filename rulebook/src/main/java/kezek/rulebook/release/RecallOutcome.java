package kezek.rulebook.release;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers to a recall. Page: rules/release-cycle.md */
public sealed interface RecallOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "release-cycle";
    }

    /** The place is taken back, for a reason that people can read. */
    record Recalled(Instant at, String reason) implements RecallOutcome {}

    /** It was taken back before, at {@code at}. */
    record RecalledBefore(Instant at) implements RecallOutcome, Refusal {}

    /** A family has a referral to it. */
    record PlaceHasReferral() implements RecallOutcome, Refusal {}

    /** A family holds it; if the family does not take it, the recall is possible from {@code until}. */
    record PlaceIsHeld(Instant until) implements RecallOutcome, Refusal {}

    /** A recall needs a reason. */
    record RecallNeedsReason() implements RecallOutcome, Refusal {}
}
