package kezek.portal.cabinet;

/** The page of an application or a referral that the parent does not have: it shows nothing of its own. */
public record MissingView() {}
