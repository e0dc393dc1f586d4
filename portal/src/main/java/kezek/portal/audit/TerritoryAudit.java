package kezek.portal.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kezek.portal.territory.Territory;

/**
 * What the audit of one territory found.
 *
 * @param entries how many entries of the journal were folded
 * @param unlinked how many of them were unlinked from their persons: their private facts cannot be compared any more
 * @param differences how many differences there are
 * @param shown the first of them
 * @param stopped why the fold stopped before the end; then nothing was compared
 * @param took how long it took
 */
public record TerritoryAudit(
        Territory territory,
        long entries,
        long unlinked,
        long differences,
        List<Difference> shown,
        Optional<String> stopped,
        Duration took) {

    /** Whether journal and tables agree. */
    public boolean clean() {
        return differences == 0 && stopped.isEmpty();
    }
}
