package kezek.rulebook.referral;

/** The reasons for which a kindergarten may refuse a child with a referral. Page: rules/referral-term.md */
public enum RefusalReason {
    INCOMPLETE_DOCUMENTS,
    EXPIRED_DOCUMENTS,
    UNVACCINATED_SHARE_EXCEEDED
}
