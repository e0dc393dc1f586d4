package kezek.rulebook.referral;

import kezek.rulebook.Outcome;

/** The answers when a kindergarten refuses a child with a referral. Page: rules/referral-term.md */
public sealed interface RefuseOutcome extends Outcome
        permits RefuseOutcome.RefusedByKindergarten, ReferralToAnotherKindergarten, ReferralHidden, ReferralOver {

    @Override
    default String rulePage() {
        return "referral-term";
    }

    /** The referral is cancelled for a lawful reason; the child is back at its own place in the queue. */
    record RefusedByKindergarten(Referral referral, RefusalReason reason, AfterReferral after)
            implements RefuseOutcome {}
}
