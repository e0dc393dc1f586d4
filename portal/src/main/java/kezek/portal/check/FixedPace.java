package kezek.portal.check;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Answers after the same time whatever there was to do: a stranger with a stopwatch learns nothing. */
final class FixedPace {

    /** Far longer than the work takes; short enough for a person who waits. */
    static final Duration TIME = Duration.ofMillis(400);

    private FixedPace() {}

    /** What the work answers, when the time is over. Work that took longer is answered after twice the time, and so on. */
    static <T> T answer(Supplier<T> work) {
        var began = System.nanoTime();
        try {
            return work.get();
        } finally {
            var steps = (System.nanoTime() - began) / TIME.toNanos() + 1;
            waitUntil(began + steps * TIME.toNanos());
        }
    }

    private static void waitUntil(long end) {
        var left = end - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = end - System.nanoTime();
        }
    }
}
