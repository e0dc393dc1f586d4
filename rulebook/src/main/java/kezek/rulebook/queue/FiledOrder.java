package kezek.rulebook.queue;

import java.time.Instant;
import java.util.Comparator;

/**
 * A child's own place in its lane: by the instant of the application, then by the application number. It never changes, whatever happens to
 * the application. Page: rules/queue-order.md
 *
 * @param number the application number, positive, unique in its territory
 */
public record FiledOrder(Instant filedAt, long number) implements Comparable<FiledOrder> {

    private static final Comparator<FiledOrder> ORDER =
            Comparator.comparing(FiledOrder::filedAt).thenComparingLong(FiledOrder::number);

    public FiledOrder {
        if (number <= 0) {
            throw new IllegalArgumentException("application numbers are positive: " + number);
        }
    }

    @Override
    public int compareTo(FiledOrder other) {
        return ORDER.compare(this, other);
    }
}
