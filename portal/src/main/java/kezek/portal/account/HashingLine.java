package kezek.portal.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The line in which passwords wait to be hashed. A hash is slow on purpose and takes a whole core; without a line, many who sign in at once
 * would leave nothing for those who are signed in already. It is hashed in threads of the line's own: requests share as many carriers as there
 * are cores, and a hash never lets its carrier go before it is done. docs/decisions/0018-crowds.md
 */
@Component
class HashingLine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore permits;
    private final Duration patience;
    private final Executor threads =
            task -> Thread.ofPlatform().daemon().name("password").start(task);

    HashingLine() {
        // Half of the cores stay for everybody else, for the database most of all.
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
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
            return Optional.of(CompletableFuture.supplyAsync(work, threads).join());
        } finally {
            permits.release();
        }
    }
}
