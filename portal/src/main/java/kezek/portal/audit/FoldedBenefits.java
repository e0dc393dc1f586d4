package kezek.portal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Recorded;
import kezek.rulebook.queue.Lane;

/**
 * Benefits and what was decided about them, as the journal tells it. Of several in one lane it does not tell which one was meant: that is known
 * to the private facts alone.
 */
final class FoldedBenefits {

    /** A benefit; an import brings only proved ones. */
    record Granted(Lane lane, Instant since, boolean imported, Sealed sealed) {}

    /** A benefit that was confirmed. */
    record Confirmed(Lane lane, Instant at, Sealed sealed) {}

    /** A benefit that fell away. */
    record Withdrawn(Lane lane, End end, Sealed sealed) {}

    final Map<Long, List<Granted>> granted = new HashMap<>();
    final Map<Long, List<Confirmed>> confirmed = new HashMap<>();
    final Map<Long, List<Withdrawn>> withdrawn = new HashMap<>();

    void grant(Recorded entry, Optional<byte[]> salt) {
        var benefit =
                new Granted(FoldedQueue.lane(entry), entry.since(), entry.by() == Role.IMPORT, sealed(entry, salt));
        put(granted, entry, benefit);
    }

    Optional<String> confirm(Recorded entry, Optional<byte[]> salt) {
        if (!has(FoldedQueue.number(entry), FoldedQueue.lane(entry))) {
            return hasNone(entry);
        }
        put(confirmed, entry, new Confirmed(FoldedQueue.lane(entry), entry.since(), sealed(entry, salt)));
        return Optional.empty();
    }

    Optional<String> withdraw(Recorded entry, Optional<byte[]> salt) {
        if (!has(FoldedQueue.number(entry), FoldedQueue.lane(entry))) {
            return hasNone(entry);
        }
        var end = new End(entry.since(), entry.word("because"));
        put(withdrawn, entry, new Withdrawn(FoldedQueue.lane(entry), end, sealed(entry, salt)));
        return Optional.empty();
    }

    /** The best lane that the benefits of an application open which it still has. */
    Lane bestLane(long application) {
        return Stream.of(Lane.values())
                .filter(lane -> has(application, lane))
                .findFirst()
                .orElse(Lane.ORDINARY);
    }

    private boolean has(long application, Lane lane) {
        var given = granted.getOrDefault(application, List.of()).stream()
                .filter(benefit -> benefit.lane() == lane)
                .count();
        var gone = withdrawn.getOrDefault(application, List.of()).stream()
                .filter(benefit -> benefit.lane() == lane)
                .count();
        return given > gone;
    }

    private static Optional<String> hasNone(Recorded entry) {
        return Optional.of(FoldedQueue.name(entry) + " has no benefit that opens the lane " + FoldedQueue.lane(entry));
    }

    private static Sealed sealed(Recorded entry, Optional<byte[]> salt) {
        return new Sealed(salt, entry.commitments());
    }

    private static <T> void put(Map<Long, List<T>> lists, Recorded entry, T one) {
        lists.computeIfAbsent(FoldedQueue.number(entry), first -> new ArrayList<>())
                .add(one);
    }
}
