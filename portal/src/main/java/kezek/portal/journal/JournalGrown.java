package kezek.portal.journal;

import java.util.UUID;

/**
 * Told in the transaction that writes entries; whoever follows a journal hears it after the commit.
 *
 * @param last the number of the last entry that was written
 */
public record JournalGrown(UUID territory, long last) {}
