package kezek.structure.offenders.portal.queue;

/** What the platform must not know. */
public record Line(int length) {}
