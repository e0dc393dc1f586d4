package kezek.portal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kezek.portal.journal.Journal;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Why numbers changed, told from the journals. A territory's journal is read from its first entry when somebody asks for the first time, which
 * takes some seconds for a large city; from then on every question reads what has been added. Page: rules/queue-order.md
 */
@Component
public class NumberHistories {

    private static final Logger LOG = LoggerFactory.getLogger(NumberHistories.class);

    /** Whoever asks for a history that is being read waits so long at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Tx tx;
    private final History.Sources sources;
    private final Map<UUID, CompletableFuture<History>> histories = new ConcurrentHashMap<>();

    /** One journal is read at a time: the portal has other work. */
    private final Semaphore reading = new Semaphore(1);

    NumberHistories(Tx tx, Journal journal, BoardQueries queries) {
        this.tx = tx;
        this.sources = new History.Sources(journal, queries);
    }

    /** An answer to the question why a number changed. */
    public sealed interface Answer {}

    /** This is why. */
    public record Told(NumberChange change) implements Answer {}

    /** The application had no number in this queue before the end of the time that was asked for. */
    public record NoNumber() implements Answer {}

    /** The history is still being read; ask again in a few seconds. */
    public record StillRead() implements Answer {}

    /** The journal has an entry that this version cannot read; the history is not shown at all rather than wrong. */
    public record Unreadable() implements Answer {}

    /** The queue of an application and its public number. */
    public record Whose(LineId.OfCohort queue, long application) {}

    /** From an instant, in, until another, out. */
    public record Period(Instant from, Instant until) {}

    /**
     * What changed the number of an application in a period. Not inside a transaction.
     *
     * @param period may begin before the registration: then the change is told from there on
     */
    public Answer why(Territory territory, Whose whose, Period period, Instant now) {
        var known = histories.computeIfAbsent(territory.id(), unread -> begin(territory, now));
        try {
            var history = known.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (tx.read(db -> history.readOn(db, sources, now)).isPresent()) {
                return new Unreadable();
            }
            return history.tell(whose.queue(), whose.application(), period.from(), period.until())
                    .<Answer>map(Told::new)
                    .orElseGet(NoNumber::new);
        } catch (TimeoutException later) {
            return new StillRead();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new StillRead();
        } catch (ExecutionException failed) {
            // The next question tries anew.
            histories.remove(territory.id(), known);
            return new StillRead();
        }
    }

    private CompletableFuture<History> begin(Territory territory, Instant now) {
        var history = new CompletableFuture<History>();
        Thread.ofVirtual().name("history").start(() -> {
            reading.acquireUninterruptibly();
            try {
                history.complete(read(territory, now));
            } catch (RuntimeException failed) {
                LOG.error("the history of a territory could not be read", failed);
                history.completeExceptionally(failed);
            } finally {
                reading.release();
            }
        });
        return history;
    }

    private History read(Territory territory, Instant now) {
        var began = System.nanoTime();
        var history = new History(territory);
        tx.read(db -> history.readOn(db, sources, now))
                .ifPresent(why -> LOG.error("the history of {} stands still: {}", territory.slug(), why));
        LOG.info("the history of {} was read in {} ms", territory.slug(), (System.nanoTime() - began) / 1_000_000);
        return history;
    }
}
