package kezek.portal.journal;

import java.util.List;
import java.util.UUID;
import kezek.portal.journal.Journal.Numbered;

/**
 * Told in the transaction that writes entries, or after it; whoever follows a journal hears it after the commit.
 *
 * @param last the number of the last entry that was written
 * @param entries what was written, in its order; empty if it was so much, as an import brings it, that it had better be read
 */
public record JournalGrown(UUID territory, long last, List<Numbered> entries) {

    private static final int MUCH = 1_000;

    static JournalGrown by(UUID territory, List<Numbered> entries) {
        return new JournalGrown(
                territory, entries.getLast().number(), entries.size() > MUCH ? List.of() : List.copyOf(entries));
    }
}
