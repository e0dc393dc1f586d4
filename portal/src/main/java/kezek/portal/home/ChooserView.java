package kezek.portal.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a territory is chosen.
 *
 * @param query what is looked for by name; empty: nothing
 * @param next the page of the territory to which a choice leads, as it stands in the address; empty: its first page
 * @param found what the query finds
 * @param withRecords territories that have records
 * @param cities those that lie in no region
 * @param regions with what lies in them
 */
public record ChooserView(
        String query, String next, List<Link> found, List<Link> withRecords, List<Link> cities, List<Region> regions) {

    /** Whether something is looked for. */
    public boolean isSearch() {
        return !query.isEmpty();
    }

    /**
     * A territory that can be chosen.
     *
     * @param region in which it lies; null for a city that lies in none, and where the page says it anyway
     */
    public record Link(String href, String name, @Nullable String region, boolean hasRecords) {}

    /** A region, its cities and its districts. */
    public record Region(String name, List<Link> cities, List<Link> districts) {}
}
