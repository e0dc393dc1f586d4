package kezek.portal.board;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of keys in ascending order that knows the rank of each and the key of each rank, also when keys come into its middle: a late entrant
 * keeps its old date. A key is two longs, compared one after the other. Kept in blocks of sorted arrays, with the sums of their sizes in a
 * {@link PrefixSums}: every question and every change costs O(log n) beside one move inside a block. Not safe for several threads.
 */
final class RankedKeys {

    /** A full block is cut in two; a block that falls below a quarter is joined with its neighbour if both fit into one. */
    private static final int CAPACITY = 512;

    private final List<Block> blocks = new ArrayList<>();
    private PrefixSums sums = new PrefixSums(new int[0]);
    private int size;

    private static final class Block {
        private final long[] majors = new long[CAPACITY];
        private final long[] minors = new long[CAPACITY];
        private int size;

        /** Where the key is, or {@code -(where it would be) - 1}. */
        int find(long major, long minor) {
            var low = 0;
            var high = size - 1;
            while (low <= high) {
                var middle = (low + high) >>> 1;
                var compared = compare(majors[middle], minors[middle], major, minor);
                if (compared == 0) {
                    return middle;
                }
                if (compared < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -low - 1;
        }

        void insert(int at, long major, long minor) {
            System.arraycopy(majors, at, majors, at + 1, size - at);
            System.arraycopy(minors, at, minors, at + 1, size - at);
            majors[at] = major;
            minors[at] = minor;
            size++;
        }

        void delete(int at) {
            size--;
            System.arraycopy(majors, at + 1, majors, at, size - at);
            System.arraycopy(minors, at + 1, minors, at, size - at);
        }

        /** Moves the keys from an index on to the end of another block. */
        void moveTo(Block other, int from) {
            System.arraycopy(majors, from, other.majors, other.size, size - from);
            System.arraycopy(minors, from, other.minors, other.size, size - from);
            other.size += size - from;
            size = from;
        }
    }

    private static int compare(long major, long minor, long otherMajor, long otherMinor) {
        var majors = Long.compare(major, otherMajor);
        return majors == 0 ? Long.compare(minor, otherMinor) : majors;
    }

    int size() {
        return size;
    }

    /** Adds a key; false if it is there already. */
    boolean add(long major, long minor) {
        if (blocks.isEmpty()) {
            blocks.add(new Block());
            countAnew();
        }
        var index = blockOf(major, minor);
        var block = blocks.get(index);
        var at = block.find(major, minor);
        if (at >= 0) {
            return false;
        }
        block.insert(-at - 1, major, minor);
        size++;
        if (block.size == CAPACITY) {
            cut(index);
        } else {
            sums.add(index, 1);
        }
        return true;
    }

    /** Takes a key out; false if it is not there. */
    boolean remove(long major, long minor) {
        if (blocks.isEmpty()) {
            return false;
        }
        var index = blockOf(major, minor);
        var block = blocks.get(index);
        var at = block.find(major, minor);
        if (at < 0) {
            return false;
        }
        block.delete(at);
        size--;
        if (block.size < CAPACITY / 4 && join(index)) {
            countAnew();
        } else {
            sums.add(index, -1);
        }
        return true;
    }

    /**
     * The rank of a key, from 1.
     *
     * @throws IllegalArgumentException if it is not there
     */
    int rank(long major, long minor) {
        var index = blocks.isEmpty() ? 0 : blockOf(major, minor);
        var at = blocks.isEmpty() ? -1 : blocks.get(index).find(major, minor);
        if (at < 0) {
            throw new IllegalArgumentException("no such key");
        }
        return sums.before(index) + at + 1;
    }

    /** A key. */
    record Key(long major, long minor) {}

    /**
     * The key of a rank.
     *
     * @param rank from 1 to the size
     */
    Key at(int rank) {
        if (rank < 1 || rank > size) {
            throw new IllegalArgumentException("no rank " + rank + " of " + size);
        }
        var index = sums.find(rank - 1);
        var block = blocks.get(index);
        var at = rank - 1 - sums.before(index);
        return new Key(block.majors[at], block.minors[at]);
    }

    /** The block that has the key or would take it: the last one that does not begin after it. */
    private int blockOf(long major, long minor) {
        var low = 0;
        var high = blocks.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            var block = blocks.get(middle);
            if (compare(block.majors[0], block.minors[0], major, minor) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Keys mostly come in ascending order, so a last block is cut near its end: the blocks before it stay nearly full. */
    private void cut(int index) {
        var isLast = index == blocks.size() - 1;
        var upper = new Block();
        blocks.get(index).moveTo(upper, isLast ? CAPACITY - CAPACITY / 16 : CAPACITY / 2);
        blocks.add(index + 1, upper);
        countAnew();
    }

    /** Empties a small block into a neighbour that has room; an empty one goes at any rate. */
    private boolean join(int index) {
        var block = blocks.get(index);
        if (block.size == 0) {
            blocks.remove(index);
            return true;
        }
        if (index > 0 && blocks.get(index - 1).size + block.size <= CAPACITY / 2) {
            block.moveTo(blocks.get(index - 1), 0);
            blocks.remove(index);
            return true;
        }
        return false;
    }

    private void countAnew() {
        sums = new PrefixSums(blocks.stream().mapToInt(block -> block.size).toArray());
    }
}
