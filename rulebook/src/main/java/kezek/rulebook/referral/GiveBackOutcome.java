package kezek.rulebook.referral;

import kezek.rulebook.Outcome;

/** The answers when a parent gives a referral back. Page: rules/referral-term.md */
public sealed interface GiveBackOutcome extends Outcome permits GiveBackOutcome.GivenBack, ReferralOver {

    @Override
    default String rulePage() {
        return "referral-term";
    }

    /** The place is free for others, the child is back at its own place in the queue. */
    record GivenBack(Referral referral, AfterReferral after) implements GiveBackOutcome {}
}
