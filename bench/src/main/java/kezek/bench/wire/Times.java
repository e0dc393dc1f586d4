package kezek.bench.wire;

import java.util.Arrays;
import java.util.stream.Stream;

/** How long answers took, each of them. */
public final class Times {

    private static final int FIRST = 256;

    private long[] nanos;
    private int count;

    /** None yet. */
    public Times() {
        this(new long[FIRST], 0);
    }

    private Times(long[] nanos, int count) {
        this.nanos = nanos;
        this.count = count;
    }

    /** Those of all, by length. */
    public static Times sorted(Stream<Times> all) {
        var nanos = all.flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.count))
                .sorted()
                .toArray();
        return new Times(nanos, nanos.length);
    }

    /** Adds one to those that are not sorted yet. */
    public void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = took;
        count++;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Milliseconds that a part of the sorted ones did not exceed; 0 if there are none. */
    public double millis(double part) {
        return count == 0 ? 0 : nanos[(int) Math.min(count - 1L, (long) (count * part))] / 1e6;
    }
}
