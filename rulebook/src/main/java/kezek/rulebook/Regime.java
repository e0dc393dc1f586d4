package kezek.rulebook;

/** How a territory gives places: by referrals to places that kindergartens free, or by vouchers that follow the child. */
public enum Regime {
    REFERRAL,
    VOUCHER
}
