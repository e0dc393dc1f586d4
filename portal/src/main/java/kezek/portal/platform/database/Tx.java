package kezek.portal.platform.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions whose type tells their power: in {@code tx.read(db -> …)} nothing can be written, neither by type nor by PostgreSQL. READ
 * COMMITTED; what throws is rolled back.
 *
 * <p>Inside a transaction, {@code read} and {@code write} join it: they see what it wrote and stand or fall with it. A {@code write} in a
 * transaction that only reads is a bug and refused with {@link IllegalStateException}.
 */
public final class Tx {

    /** How long one waits at a narrow gate: longer than for a connection, because the gate is where a crowd is to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TransactionTemplate reading;
    private final TransactionTemplate snapshots;
    private final TransactionTemplate writing;
    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;
    private final Optional<Semaphore> gate;

    Tx(DataSource dataSource) {
        var transactions = new JdbcTransactionManager(dataSource);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.snapshots = new TransactionTemplate(transactions);
        this.snapshots.setReadOnly(true);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
        this.batches = new NamedParameterJdbcTemplate(dataSource);
        this.client = JdbcClient.create(batches);
        this.gate = Optional.empty();
    }

    private Tx(Tx wide, int atOnce) {
        this.reading = wide.reading;
        this.snapshots = wide.snapshots;
        this.writing = wide.writing;
        this.batches = wide.batches;
        this.client = wide.client;
        this.gate = Optional.of(new Semaphore(atOnce, true));
    }

    /**
     * The same transactions through a gate of their own, for work that comes in crowds: the others then still find a connection. Those who come
     * wait in the order of their coming; who has waited for fifteen seconds is sent away as if the database did not answer.
     *
     * @param atOnce how many connections it takes at most
     */
    public Tx narrowed(int atOnce) {
        return new Tx(this, atOnce);
    }

    private <T extends @Nullable Object> T passing(Supplier<T> work) {
        if (gate.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var permits = gate.get();
        enter(permits);
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static void enter(Semaphore permits) {
        try {
            if (permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CannotCreateTransactionException("too many wait for the database");
    }

    /** What the work reads. */
    public <T extends @Nullable Object> T read(Function<? super ReadDb, T> work) {
        return read(reading, work);
    }

    /**
     * What one statement reads, which is a transaction by itself: a trip to the database less, for those who come in crowds. Only the type keeps
     * it from writing. Inside a transaction it joins it.
     */
    public <T extends @Nullable Object> T readOne(Function<? super ReadDb, T> statement) {
        return passing(() -> {
            try (var db = new ReadDb(client)) {
                return statement.apply(db);
            }
        });
    }

    /**
     * What the work reads, all of it as it is at one instant, while others go on writing: for comparing tables with each other. Not inside
     * another transaction.
     */
    public <T extends @Nullable Object> T snapshot(Function<? super ReadDb, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a snapshot inside a transaction");
        }
        return read(snapshots, work);
    }

    private <T extends @Nullable Object> T read(TransactionTemplate transaction, Function<? super ReadDb, T> work) {
        return passing(() -> transaction.execute(status -> {
            try (var db = new ReadDb(client)) {
                return work.apply(db);
            }
        }));
    }

    /** What the work answers; what it writes is kept if it ends without an exception. */
    public <T extends @Nullable Object> T write(Function<? super WriteDb, T> work) {
        return writeIf(answer -> true, work);
    }

    /** As {@link #write}, but what it writes is kept only with an answer that is worth it: a refusal leaves nothing behind. */
    public <T extends @Nullable Object> T writeIf(Predicate<? super T> keep, Function<? super WriteDb, T> work) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("a write inside a read");
        }
        return passing(() -> writing.execute(status -> {
            try (var db = new WriteDb(client, batches)) {
                var answer = work.apply(db);
                if (!keep.test(answer)) {
                    status.setRollbackOnly();
                }
                return answer;
            }
        }));
    }

    /** As {@link #write}, for work that answers nothing. */
    public void run(Consumer<? super WriteDb> work) {
        this.<@Nullable Object>write(db -> {
            work.accept(db);
            return null;
        });
    }
}
