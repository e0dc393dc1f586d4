package kezek.rulebook.referral;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers when a parent prolongs a referral. Page: rules/referral-term.md */
public sealed interface ProlongOutcome extends Outcome
        permits ProlongOutcome.Prolonged,
                ProlongOutcome.ProlongedBefore,
                ProlongOutcome.ProlongingGivesNothing,
                ProlongOutcome.BenefitStillAwaited,
                ReferralOver {

    @Override
    default String rulePage() {
        return "referral-term";
    }

    /** The term is longer. */
    record Prolonged(Referral referral) implements ProlongOutcome {}

    /** It was prolonged before, to {@code until}; that is possible once. */
    record ProlongedBefore(Instant until) implements ProlongOutcome, Refusal {}

    /** The longest term that the rules allow is not longer than the present one. */
    record ProlongingGivesNothing(Instant until) implements ProlongOutcome, Refusal {}

    /** The term to be enrolled has not begun: the benefit has to be confirmed before {@code until}. */
    record BenefitStillAwaited(Instant until) implements ProlongOutcome, Refusal {}
}
