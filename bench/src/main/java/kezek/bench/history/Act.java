package kezek.bench.history;

/** What a family asks for. */
public enum Act {
    /** To hold a place of a group. */
    RESERVE,
    /** To take the referral to the held place. */
    CONFIRM,
    /** To let the held place go. */
    CANCEL
}
