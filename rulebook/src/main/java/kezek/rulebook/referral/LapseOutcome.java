package kezek.rulebook.referral;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** What time alone has done to a referral. Page: rules/referral-term.md */
public sealed interface LapseOutcome extends Outcome
        permits LapseOutcome.ReferralLapsed,
                LapseOutcome.BenefitNotConfirmed,
                LapseOutcome.ReferralStillLive,
                ReferralOver {

    @Override
    default String rulePage() {
        return "referral-term";
    }

    /** Nobody came within the term. */
    record ReferralLapsed(Referral referral, AfterReferral after) implements LapseOutcome {}

    /** Nobody confirmed the out-of-turn benefit in time; the referral is cancelled. */
    record BenefitNotConfirmed(Referral referral, AfterReferral after) implements LapseOutcome {
        @Override
        public String rulePage() {
            return "benefit";
        }
    }

    /** It runs until {@code until}. */
    record ReferralStillLive(Instant until) implements LapseOutcome, Refusal {}
}
