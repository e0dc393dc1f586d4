package kezek.bench.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tables of one territory say after the race. Places and applications are named by their numbers.
 *
 * @param entries how many entries of each kind the journal has
 * @param lastEntry the greatest number of the journal
 * @param messages how many messages about referrals were written
 */
public record Books(
        List<Place> places,
        List<Hold> holds,
        List<Referral> referrals,
        List<Access> accesses,
        Map<String, Long> entries,
        long lastEntry,
        long messages) {

    public Books {
        places = List.copyOf(places);
        holds = List.copyOf(holds);
        referrals = List.copyOf(referrals);
        accesses = List.copyOf(accesses);
        entries = Map.copyOf(entries);
    }

    /** A freed place of a group. */
    public record Place(
            long number,
            String group,
            Optional<Instant> publishedAt,
            Optional<Instant> openedAt,
            Optional<Instant> recalledAt) {}

    /** A reservation: from {@code from} (in) to what closed it or {@code until} (out). */
    public record Hold(
            long place,
            long application,
            Instant from,
            Instant until,
            Optional<Instant> closedAt,
            Optional<String> because) {

        static final String REFERRED = "REFERRED";
        static final String CANCELLED = "CANCELLED";

        /** When it was over. */
        Instant end() {
            return closedAt.filter(until::isAfter).orElse(until);
        }

        boolean ended(String reason) {
            return because.filter(reason::equals).isPresent();
        }
    }

    /** A referral: from {@code issuedAt} (in) to what closed it (out). */
    public record Referral(long place, long application, Instant issuedAt, Instant until, Optional<Instant> closedAt) {

        /** When it was over, the end of all time while it lives. */
        Instant end() {
            return closedAt.orElse(Instant.MAX);
        }
    }

    /** An access of an opening; it ends with its window, or earlier. */
    public record Access(long application, Instant openedAt, Optional<Instant> endedAt) {

        boolean liveAt(Instant now) {
            var end = Windows.endOf(openedAt);
            return !now.isBefore(openedAt)
                    && now.isBefore(end)
                    && endedAt.filter(ended -> !now.isBefore(ended)).isEmpty();
        }
    }
}
