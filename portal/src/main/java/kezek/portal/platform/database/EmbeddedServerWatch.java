package kezek.portal.platform.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.Warning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it ended by itself: killed by the system for want of memory, or by hand. Meanwhile the portal answers
 * 503; its pool makes new connections by itself. The tries are bounded: a server that dies again and again needs a person.
 */
final class EmbeddedServerWatch implements Warning {

    /** So many tries in {@link #WHILE}; then none until the oldest of them is that long ago. */
    static final int TRIES = 5;

    static final Duration WHILE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServerWatch.class);

    private final LocalPostgres postgres;
    private final LongSupplier nanos;
    private final Counter restarts;
    private final Deque<Long> tries = new ArrayDeque<>();
    private boolean gaveUp;

    /** With a clock that only measures: what it says means nothing but in comparison. */
    EmbeddedServerWatch(LocalPostgres postgres, MeterRegistry metrics, LongSupplier nanos) {
        this.postgres = postgres;
        this.nanos = nanos;
        this.restarts = Counter.builder("kezek.database.restarts")
                .description("how often the embedded PostgreSQL ended by itself and was started again")
                .register(metrics);
    }

    /** One look; starts the server if it is lost and a try is left. */
    void look() {
        if (!postgres.lost()) {
            gaveUp = false;
            return;
        }
        if (!mayTry()) {
            if (!gaveUp) {
                LOG.error(
                        "the embedded PostgreSQL ended {} times within {}: it is left for a while, see the log in {}",
                        TRIES,
                        WHILE,
                        postgres.folder());
            }
            gaveUp = true;
            return;
        }
        LOG.error("the embedded PostgreSQL, process {}, has ended by itself: it is started again", postgres.pid());
        postgres.startAgain();
        restarts.increment();
        LOG.warn("the embedded PostgreSQL is at work again, process {}", postgres.pid());
    }

    @Override
    public Optional<String> warning() {
        var count = lately();
        return count == 0
                ? Optional.empty()
                : Optional.of("The embedded PostgreSQL ended by itself and was started again, tries within the last "
                        + WHILE.toMinutes() + " minutes: " + count + "; postgres.log in " + postgres.folder()
                        + " may say why");
    }

    private synchronized boolean mayTry() {
        if (lately() >= TRIES) {
            return false;
        }
        tries.add(nanos.getAsLong());
        return true;
    }

    private synchronized int lately() {
        var now = nanos.getAsLong();
        while (!tries.isEmpty() && now - tries.getFirst() >= WHILE.toNanos()) {
            tries.removeFirst();
        }
        return tries.size();
    }
}
