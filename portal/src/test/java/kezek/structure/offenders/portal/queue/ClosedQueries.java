package kezek.structure.offenders.portal.queue;

/** A package's own. */
record ClosedQueries() {}
