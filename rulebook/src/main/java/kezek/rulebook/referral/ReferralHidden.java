package kezek.rulebook.referral;

import kezek.rulebook.Refusal;

/** The department has not confirmed the benefit yet, so a kindergarten does not see the referral and cannot act on it. Page: rules/benefit.md */
public record ReferralHidden() implements RefuseOutcome, EnrolOutcome, Refusal {

    @Override
    public String rulePage() {
        return "benefit";
    }
}
