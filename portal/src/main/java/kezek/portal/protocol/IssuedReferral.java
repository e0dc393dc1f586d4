package kezek.portal.protocol;

import java.time.Instant;
import kezek.rulebook.referral.ReferralState;

/**
 * A referral as everyone may see it: nothing in it says whose it is.
 *
 * @param until the end of its present term
 */
public record IssuedReferral(long number, GroupOfRow group, Instant issuedAt, Instant until, ReferralState state)
        implements ProtocolRow {

    @Override
    public Slice.Key key() {
        return new Slice.Key(issuedAt, number);
    }
}
