package kezek.portal.platform.time;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the clock of this node follow moves made on other nodes. */
final class ClockFollower implements AutoCloseable {

    private static final int MILLIS = 500;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock").daemon().factory());

    ClockFollower(PortalClock clock) {
        looks.scheduleWithFixedDelay(clock::follow, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
