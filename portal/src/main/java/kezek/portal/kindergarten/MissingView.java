package kezek.portal.kindergarten;

/** What is shown instead of the passport of a kindergarten that is not there: it needs to know nothing. */
public record MissingView() {}
