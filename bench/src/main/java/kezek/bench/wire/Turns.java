package kezek.bench.wire;

import java.util.concurrent.atomic.AtomicLong;

/** The turns of one run, which all its threads take. Times are nanoseconds since the run began. */
final class Turns {

    /** Later than every turn. */
    static final long OVER = Long.MAX_VALUE;

    private final AtomicLong taken = new AtomicLong();
    private final double rate;
    private final long end;
    private long began;

    Turns(Pace pace) {
        this.rate = pace.rate();
        this.end = (long) (pace.seconds() * 1e9);
    }

    /** The first turn is due now. */
    void begin() {
        began = System.nanoTime();
    }

    long now() {
        return System.nanoTime() - began;
    }

    /** Takes a turn: when it is due, which may have passed; {@link #OVER} when no turn is left. */
    long next() {
        var due = rate == 0 ? now() : (long) (taken.getAndIncrement() / rate * 1e9);
        return due < end ? due : OVER;
    }
}
