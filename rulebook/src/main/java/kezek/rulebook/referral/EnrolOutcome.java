package kezek.rulebook.referral;

import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers when a kindergarten enrols a child. Page: rules/referral-term.md */
public sealed interface EnrolOutcome extends Outcome
        permits EnrolOutcome.ChildEnrolled,
                EnrolOutcome.EnrolledElsewhere,
                EnrolOutcome.GroupFull,
                ReferralToAnotherKindergarten,
                ReferralHidden,
                ReferralOver {

    @Override
    default String rulePage() {
        return "referral-term";
    }

    /** The child is enrolled. */
    record ChildEnrolled(Referral referral) implements EnrolOutcome {}

    /** The child is enrolled already in a place of this kind. */
    record EnrolledElsewhere() implements EnrolOutcome, Refusal {}

    /** The group has no room; both numbers count children. */
    record GroupFull(int capacity, int enrolled) implements EnrolOutcome, Refusal {}
}
