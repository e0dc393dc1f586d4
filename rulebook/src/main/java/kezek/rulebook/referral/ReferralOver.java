package kezek.rulebook.referral;

import kezek.rulebook.Refusal;

/** The referral has ended before; how and when is said. Page: rules/referral-term.md */
public record ReferralOver(ReferralState.Over state)
        implements AwaitedBenefitOutcome,
                ProlongOutcome,
                GiveBackOutcome,
                RefuseOutcome,
                EnrolOutcome,
                LapseOutcome,
                Refusal {

    @Override
    public String rulePage() {
        return "referral-term";
    }
}
