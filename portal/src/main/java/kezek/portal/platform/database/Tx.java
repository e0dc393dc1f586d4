package kezek.portal.platform.database;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
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

    private final TransactionTemplate reading;
    private final TransactionTemplate snapshots;
    private final TransactionTemplate writing;
    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;

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
    }

    /** What the work reads. */
    public <T extends @Nullable Object> T read(Function<? super ReadDb, T> work) {
        return read(reading, work);
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
        return transaction.execute(status -> {
            try (var db = new ReadDb(client)) {
                return work.apply(db);
            }
        });
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
        return writing.execute(status -> {
            try (var db = new WriteDb(client, batches)) {
                var answer = work.apply(db);
                if (!keep.test(answer)) {
                    status.setRollbackOnly();
                }
                return answer;
            }
        });
    }

    /** As {@link #write}, for work that answers nothing. */
    public void run(Consumer<? super WriteDb> work) {
        this.<@Nullable Object>write(db -> {
            work.accept(db);
            return null;
        });
    }
}
