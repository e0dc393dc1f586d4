package kezek.rulebook.referral;

import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers when the department judges the out-of-turn benefit of a referral. Page: rules/benefit.md */
public sealed interface AwaitedBenefitOutcome extends Outcome
        permits AwaitedBenefitOutcome.BenefitConfirmed,
                AwaitedBenefitOutcome.BenefitRejected,
                AwaitedBenefitOutcome.NoBenefitAwaited,
                ReferralOver {

    @Override
    default String rulePage() {
        return "benefit";
    }

    /** The kindergarten sees the referral from now on, for the full term. */
    record BenefitConfirmed(Referral referral) implements AwaitedBenefitOutcome {}

    /** The referral is cancelled. */
    record BenefitRejected(Referral referral, AfterReferral after) implements AwaitedBenefitOutcome {}

    /** The referral does not wait for a confirmation. */
    record NoBenefitAwaited() implements AwaitedBenefitOutcome, Refusal {}
}
