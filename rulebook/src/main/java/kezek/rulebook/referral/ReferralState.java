package kezek.rulebook.referral;

import java.time.Instant;

/** What a referral is at an instant. Derived from its instants, never stored as such. Page: rules/referral-term.md */
public sealed interface ReferralState {

    /** It can still end in an enrolment. */
    sealed interface Live extends ReferralState {

        /** When this state ends if nothing is done. */
        Instant until();
    }

    /** It has ended and stays so. */
    sealed interface Over extends ReferralState {

        /** When it ended. */
        Instant at();
    }

    /** An out-of-turn benefit has to be confirmed before {@code until}; the kindergarten does not see the referral. */
    record AwaitingBenefit(Instant until) implements Live {}

    /** The family hands in its documents before {@code until}. */
    record Issued(Instant until) implements Live {}

    /** The kindergarten enrolled the child. */
    record Enrolled(Instant at) implements Over {}

    /** Nobody came in time. */
    record Lapsed(Instant at) implements Over {}

    /** It was ended before its time. */
    record Cancelled(Instant at, CancelCause cause) implements Over {}

    /** Why a referral was cancelled. */
    enum CancelCause {
        /** The parent gave it back. */
        GIVEN_BACK,
        /** The kindergarten refused for a lawful reason. */
        REFUSED,
        /** The department found that the out-of-turn benefit does not hold. */
        BENEFIT_REJECTED,
        /** Nobody confirmed the out-of-turn benefit in time. */
        BENEFIT_NOT_CONFIRMED
    }
}
