package kezek.portal.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The holders of one line in their order: a sorted array, because no more can hold something than there are places. A rank costs O(log n), a
 * change moves a few kilobytes at most. Not safe for several threads.
 */
final class Holders {

    private final List<Seat> seats = new ArrayList<>();

    int size() {
        return seats.size();
    }

    /** Adds a seat; false if it is there already. */
    boolean add(Seat seat) {
        var at = Collections.binarySearch(seats, seat);
        if (at >= 0) {
            return false;
        }
        seats.add(-at - 1, seat);
        return true;
    }

    /** Takes a seat out; false if it is not there. */
    boolean remove(Seat seat) {
        var at = Collections.binarySearch(seats, seat);
        if (at < 0) {
            return false;
        }
        seats.remove(at);
        return true;
    }

    /**
     * The rank of a seat, from 1.
     *
     * @throws IllegalArgumentException if it is not there
     */
    int rank(Seat seat) {
        var at = Collections.binarySearch(seats, seat);
        if (at < 0) {
            throw new IllegalArgumentException("no such holder");
        }
        return at + 1;
    }

    /** The seat of a rank, from 1 to the size. */
    Seat at(int rank) {
        return seats.get(rank - 1);
    }
}
