package kezek.portal.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralTerm;

/**
 * A referral as its row keeps it. A row has one term, the present one; when a term after a benefit began is not asked any more.
 *
 * @param until the end of the present term
 * @param awaits whether that is the time to confirm a benefit
 * @param ending what ended it, if that is written down
 */
public record StoredReferral(
        Instant issuedAt, Instant until, boolean awaits, boolean prolonged, Optional<ReferralState.Over> ending) {

    /** The referral, as the law knows it. */
    public Referral referral() {
        var term = Optional.of(new ReferralTerm(issuedAt, until));
        return new Referral(
                issuedAt, awaits ? term : Optional.empty(), awaits ? Optional.empty() : term, prolonged, ending);
    }

    /** How a referral ended, by the word of its row. */
    public static ReferralState.Over over(String because, Instant at) {
        return switch (because) {
            case "ENROLLED" -> new ReferralState.Enrolled(at);
            case "LAPSED" -> new ReferralState.Lapsed(at);
            default -> new ReferralState.Cancelled(at, CancelCause.valueOf(because));
        };
    }
}
