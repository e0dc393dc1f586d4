package kezek.portal.board;

/** What a child can hold. Page: rules/queue-order.md */
enum Held {
    ACCESS,
    RESERVATION,
    REFERRAL
}
