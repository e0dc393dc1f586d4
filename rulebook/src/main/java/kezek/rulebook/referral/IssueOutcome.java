package kezek.rulebook.referral;

import java.time.Instant;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** The answers when a parent takes the referral. With it the access and the reservation end. Page: rules/reservation.md */
public sealed interface IssueOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "reservation";
    }

    /** The referral is taken; the kindergarten sees it at once. */
    record ReferralIssued(Referral referral) implements IssueOutcome {
        @Override
        public String rulePage() {
            return "referral-term";
        }
    }

    /** The referral is taken, hidden from the kindergarten until the department confirms the out-of-turn benefit. */
    record ReferralAwaitsBenefit(Referral referral) implements IssueOutcome {
        @Override
        public String rulePage() {
            return "benefit";
        }
    }

    /** The application has another live referral. */
    record OtherReferralLive(Instant until) implements IssueOutcome, Refusal {
        @Override
        public String rulePage() {
            return "referral-term";
        }
    }

    /** The place is no longer held for the child, since {@code at}. */
    record ReservationLapsed(Instant at) implements IssueOutcome, Refusal {}

    /** The territory issues no referrals in these days. */
    record ReferralsFrozen(Instant until) implements IssueOutcome, Refusal {
        @Override
        public String rulePage() {
            return "release-cycle";
        }
    }

    /** Another phone was given than that of the application. */
    record PhoneDiffers() implements IssueOutcome, Refusal {}
}
