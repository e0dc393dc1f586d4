package kezek.rulebook.referral;

import kezek.rulebook.Refusal;

/** Only the kindergarten that the referral names may act on it. Page: rules/referral-term.md */
public record ReferralToAnotherKindergarten() implements RefuseOutcome, EnrolOutcome, Refusal {

    @Override
    public String rulePage() {
        return "referral-term";
    }
}
