package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/** What a kindergarten sees of its groups: who fills them, which places are on offer, how many more may be reported. It only reads. */
@Component
public class GroupPlaces {

    private final Tx tx;
    private final Laws laws;
    private final GroupPlacesQueries queries;

    GroupPlaces(Tx tx, Laws laws, GroupPlacesQueries queries) {
        this.tx = tx;
        this.laws = laws;
        this.queries = queries;
    }

    /**
     * An open group and who fills it.
     *
     * @param code its code in the kindergarten
     * @param language {@code KAZAKH} or {@code RUSSIAN}
     * @param capacity how many children it takes
     * @param enrolled how many it has
     * @param referred how many have a live referral to it
     * @param places reported, and neither recalled nor taken by a referral, by number
     */
    public record GroupRoom(
            String code,
            AgeGroup ages,
            String language,
            QueueKind kind,
            int capacity,
            int enrolled,
            int referred,
            List<FreedPlace> places) {

        public GroupRoom {
            places = List.copyOf(places);
        }

        /** How many places may still be reported; computed, never typed. */
        public int left() {
            return Math.max(0, capacity - enrolled - referred - places.size());
        }
    }

    /**
     * A freed place that is reported or on offer.
     *
     * @param number its public number
     * @param heldUntil the end of a reservation that lives now
     */
    public record FreedPlace(long number, Release release, Optional<Instant> heldUntil) {}

    /** The open groups of a kindergarten, by ages and code. */
    public List<GroupRoom> of(Territory territory, UUID kindergarten, Instant now) {
        return tx.read(db -> {
            var cycle = ReleaseCycle.of(laws.of(db, territory));
            return queries.rooms(db, territory, kindergarten, queries.places(db, territory, kindergarten, cycle, now));
        });
    }

    /** One of them. */
    public Optional<GroupRoom> of(Territory territory, UUID kindergarten, String group, Instant now) {
        return of(territory, kindergarten, now).stream()
                .filter(room -> room.code().equals(group))
                .findFirst();
    }
}
