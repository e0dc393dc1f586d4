package kezek.portal.platform.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done, and after a pause done again, in a thread of its own: work that takes long keeps no other waiting. It begins when the
 * portal has opened its door and ends before the database goes. What it throws is logged, and the next time is a new try.
 */
public final class Repeating implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    /** Shorter than the time that a phase of the shutdown has. */
    private static final Duration LAST_TURN = Duration.ofSeconds(8);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final boolean byItself;
    private @Nullable Turns turns;

    Repeating(String name, Duration pause, Runnable work, boolean byItself) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.byItself = byItself;
    }

    private record Turns(Thread thread, CountDownLatch ended) {}

    @Override
    public boolean isAutoStartup() {
        return byItself;
    }

    @Override
    public synchronized void start() {
        if (turns == null) {
            var ended = new CountDownLatch(1);
            turns = new Turns(Thread.ofVirtual().name(name).start(() -> takeTurns(ended)), ended);
        }
    }

    @Override
    public synchronized void stop() {
        if (turns != null) {
            turns.ended().countDown();
            try {
                if (!turns.thread().join(LAST_TURN)) {
                    LOG.warn("{} is still at work and is left behind", name);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            turns = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return turns != null;
    }

    private void takeTurns(CountDownLatch ended) {
        try {
            do {
                takeTurn();
            } while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed and will be tried again", name, failed);
        }
    }
}
