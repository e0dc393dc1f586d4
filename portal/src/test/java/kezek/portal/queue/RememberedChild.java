package kezek.portal.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Waiting;

/** A child and everything that happened to it; nobody writes down that something is over. */
final class RememberedChild implements Waiting {

    /** From when to when somebody has something. */
    record Span(Instant from, Instant until) {
        boolean includes(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    final FiledOrder filed;
    final Lane lane;
    Optional<Span> access = Optional.empty();
    int ordinal;
    Optional<Span> reservation = Optional.empty();
    Optional<Span> referral = Optional.empty();
    List<Span> stops = new ArrayList<>();
    boolean closed;

    RememberedChild(FiledOrder filed, Lane lane) {
        this.filed = filed;
        this.lane = lane;
    }

    @Override
    public FiledOrder filed() {
        return filed;
    }

    boolean holds(Instant now) {
        return has(referral, now) || !isStopped(now) && (has(access, now) || has(reservation, now));
    }

    boolean isStopped(Instant now) {
        return stops.stream().anyMatch(stop -> stop.includes(now));
    }

    /** The longest of the entries that stand. */
    Optional<Instant> stoppedUntil(Instant now) {
        var until = stops.stream()
                .filter(stop -> stop.includes(now))
                .map(Span::until)
                .max(Comparator.naturalOrder());
        return until.filter(end -> !end.equals(Instant.MAX));
    }

    Instant since() {
        return access.or(() -> reservation).or(() -> referral).orElseThrow().from();
    }

    static boolean has(Optional<Span> span, Instant now) {
        return span.filter(some -> some.includes(now)).isPresent();
    }
}
