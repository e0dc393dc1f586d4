package kezek.portal.board;

import java.util.Comparator;
import kezek.rulebook.queue.Lane;

/**
 * Where an application stands: a part of the line and what orders it there. Instants are microseconds since 1970. Page: rules/queue-order.md
 *
 * @param since from when the child holds something, for the holders: the instant of its latest access or, without one, of its first reservation
 * @param ordinal the place in the opening that gave the access; without one 0, so that such children come first among those of one instant
 * @param filedAt when the application was filed
 * @param number public number of the application
 */
record Seat(Part part, long since, int ordinal, long filedAt, long number) implements Comparable<Seat> {

    private static final Comparator<Seat> ORDER = Comparator.comparing(Seat::part)
            .thenComparingLong(Seat::since)
            .thenComparingInt(Seat::ordinal)
            .thenComparingLong(Seat::filedAt)
            .thenComparingLong(Seat::number);

    /** The seat of a child that waits. */
    static Seat waiting(Lane lane, long filedAt, long number) {
        return new Seat(Part.of(lane), 0, 0, filedAt, number);
    }

    /** The order of the line inside a part. */
    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }
}
