package kezek.portal.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.places.GroupName;
import kezek.portal.referral.PlaceQueries.KnownPlace;

/**
 * Up to which place the groups of a territory are held, kept from one transaction of claims to the next, so that it need not step over every
 * place that is held. It holds as long as nothing else was written in the territory: the statement that uses it compares the journal.
 */
final class Beginnings {

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    /** A place, by the order in which they are given. */
    record Mark(Instant publishedAt, long number) {}

    /**
     * What holds while the journal stands at an entry.
     *
     * @param marks groups and the last place before which none is free
     */
    record Known(long entry, Map<GroupName, Mark> marks) {

        private static final Known NOTHING = new Known(-1, Map.of());

        /** When the mark of a group was published, as PostgreSQL reads it. */
        String publishedAt(GroupName group) {
            return Optional.ofNullable(marks.get(group))
                    .map(mark -> mark.publishedAt().toString())
                    .orElse("-infinity");
        }

        long number(GroupName group) {
            return Optional.ofNullable(marks.get(group)).map(Mark::number).orElse(0L);
        }
    }

    Known of(UUID territory) {
        return known.getOrDefault(territory, Known.NOTHING);
    }

    /**
     * Keeps what a transaction has given, after its commit.
     *
     * @param last the number of its last entry
     * @param written how many entries it wrote for what it gave, at least one
     */
    void keep(UUID territory, long last, int written, Map<GroupName, ClaimedGroup> groups) {
        var before = of(territory);
        var marks = new HashMap<GroupName, Mark>();
        if (before.entry() == last - written) {
            marks.putAll(before.marks());
        }
        groups.forEach((name, group) -> lastOf(group.givenFirst())
                .ifPresent(place ->
                        marks.put(name, new Mark(place.asked().release().publishedAt(), place.number()))));
        known.put(territory, new Known(last, marks));
    }

    private static Optional<KnownPlace> lastOf(List<KnownPlace> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }
}
