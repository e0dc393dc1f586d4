package kezek.portal.journal;

import java.util.UUID;

/** Told in the transaction that writes entries; whoever follows a journal hears it after the commit. */
public record JournalGrown(UUID territory) {}
