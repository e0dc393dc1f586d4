package kezek.portal.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The line in which passwords wait to be hashed. A hash is slow on purpose and takes a whole core; without a line, many who sign in at once
 * would leave nothing for those who are signed in already.
 */
@Component
class HashingLine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore permits;
    private final Duration patience;

    HashingLine() {
        // One core stays for everybody else.
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE);
    }

    HashingLine(int atOnce, Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** What the work gives; empty if its turn has not come within ten seconds. */
    <T> Optional<T> run(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            permits.release();
        }
    }
}
