package kezek.portal.platform.time;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the clock of this node follow moves made on other nodes. */
final class ClockFollower implements AutoCloseable {

    private static final int MILLIS = 500;

    private final PortalClock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread looks;

    ClockFollower(PortalClock clock) {
        this.clock = clock;
        this.looks = Thread.ofVirtual().name("clock").start(this::follow);
    }

    private void follow() {
        try {
            while (!closed.await(MILLIS, TimeUnit.MILLISECONDS)) {
                clock.follow();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a look that is under way, so that the pool closes behind it. */
    @Override
    public void close() {
        closed.countDown();
        try {
            looks.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
