package kezek.rulebook.queue;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/**
 * What follows for the application when the department decides about a benefit, or does not. Whatever the lane, the application keeps its date
 * and number. Page: rules/benefit.md
 */
public sealed interface BenefitOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "benefit";
    }

    /** Confirmed; the lane is this. If a referral waits it waits on: its lane still rests on another benefit. */
    record Confirmed(LaneRight right) implements BenefitOutcome {}

    /** Confirmed; the referral that waited now goes to the kindergarten, and its working days begin afresh at {@code termFrom}. */
    record ReferralGoesOn(LaneRight right, Instant termFrom) implements BenefitOutcome {}

    /** Rejected; another benefit keeps the child in its lane, and nothing else changes. */
    record LaneKept(LaneRight right) implements BenefitOutcome {}

    /**
     * Rejected; the child goes to a lower lane. The access that it was given in the lost lane ends, and a reservation made under it.
     *
     * @param right the lane from now on
     */
    record LaneLost(Lane lost, LaneRight right, LineExit exit) implements BenefitOutcome {}

    /** Rejected or never answered; the referral is cancelled, the entry's term passes, then the child stands in this lane. */
    record ReferralCancelled(LaneRight right, StopListEntry entry) implements BenefitOutcome {}

    /** Silence changes nothing yet; {@code until} is empty while no referral waits: then no term runs. */
    record StillWaits(Optional<Instant> until) implements BenefitOutcome {}

    /** This benefit is decided already. */
    record AlreadyDecided(Benefit.State state) implements BenefitOutcome, Refusal {}

    /** The term ended at this instant and the referral went with it. */
    record TooLate(Instant endedAt) implements BenefitOutcome, Refusal {}
}
