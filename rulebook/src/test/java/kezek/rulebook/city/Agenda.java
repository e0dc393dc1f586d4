package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What people mean to do, in the order of time; what they plan for an hour at which the site is down they do not do. */
final class Agenda {

    /** From {@code from} (in) to {@code until} (out) nobody reaches the site. */
    record Outage(Instant from, Instant until) {
        boolean at(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    private record Entry(Instant at, boolean always, long order, Consumer<Instant> deed) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            var byTime = at.compareTo(other.at);
            var byKind = Boolean.compare(other.always, always);
            return byTime != 0 ? byTime : byKind != 0 ? byKind : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final List<Outage> outages = new ArrayList<>();
    private long order;

    void outage(Instant from, Instant until) {
        outages.add(new Outage(from, until));
    }

    /** Somebody will do this then, if the site can be reached. */
    void at(Instant when, Consumer<Instant> deed) {
        entries.add(new Entry(when, false, ++order, deed));
    }

    /** This is done then, before anything else of that second. */
    void alwaysAt(Instant when, Consumer<Instant> deed) {
        entries.add(new Entry(when, true, ++order, deed));
    }

    /** Lets everything happen that is planned before {@code end}, also what is planned meanwhile. */
    void run(Instant end) {
        for (var entry = entries.poll(); entry != null && entry.at().isBefore(end); entry = entries.poll()) {
            var now = entry.at();
            if (entry.always() || outages.stream().noneMatch(outage -> outage.at(now))) {
                entry.deed().accept(now);
            }
        }
    }
}
