package kezek.portal.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The changes of a transaction that wait for its next statement, whoever asks it, or for its commit. They go in one trip to the database: the
 * driver sends statements that a semicolon parts one after the other and waits once. If one fails, those after it and the commit are not done. A
 * transaction that is over is not committed again by the driver.
 */
final class Waiting implements TransactionSynchronization {

    private static final int NONE = -1;

    private final NamedParameterJdbcTemplate jdbc;
    private final List<Change> changes = new ArrayList<>();
    private boolean committed;

    private Waiting(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits in the transaction of this thread; empty if nothing ever did. */
    static Optional<Waiting> here() {
        return Optional.ofNullable((Waiting) TransactionSynchronizationManager.getResource(Waiting.class));
    }

    /** Lets a change wait, at most until the commit of the transaction. */
    static void add(NamedParameterJdbcTemplate jdbc, Change change) {
        var waiting = here().orElseGet(() -> begun(jdbc));
        waiting.requireOpen();
        waiting.changes.add(change);
    }

    private static Waiting begun(NamedParameterJdbcTemplate jdbc) {
        var waiting = new Waiting(jdbc);
        TransactionSynchronizationManager.bindResource(Waiting.class, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    /** Writes what waits, and this change after it; how many rows this one touched. */
    int writeWith(Change change) {
        changes.add(change);
        return write();
    }

    /** Writes what waits, in its order; how many rows the last of it touched. */
    int write() {
        requireOpen();
        var now = taken();
        return switch (now.size()) {
            case 0 -> 0;
            case 1 -> jdbc.update(now.getFirst().sql(), now.getFirst().values());
            default -> send(now, List.of(), statement -> rowsOfLast(statement, now.size()));
        };
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException("a statement after the commit");
        }
    }

    private List<Change> taken() {
        var taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /** Sends changes and then commands, which have no parameters, together; what the reader makes of what came back. */
    private int send(List<Change> all, List<String> commands, PreparedStatementCallback<Integer> reader) {
        var sql = new StringJoiner(";\n");
        var values = new ArrayList<@Nullable Object>();
        for (var change : all) {
            var parsed = NamedParameterUtils.parseSqlStatement(change.sql());
            sql.add(NamedParameterUtils.substituteNamedParameters(parsed, change.values()));
            for (var value : NamedParameterUtils.buildValueArray(parsed, change.values(), null)) {
                if (value instanceof Iterable<?> several) {
                    several.forEach(values::add);
                } else {
                    values.add(value);
                }
            }
        }
        commands.forEach(sql::add);
        var read = jdbc.getJdbcOperations().execute(sql.toString(), (PreparedStatementCallback<Integer>) statement -> {
            new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
            statement.execute();
            return reader.doInPreparedStatement(statement);
        });
        return Objects.requireNonNull(read);
    }

    private static int rowsOfLast(PreparedStatement statement, int count) throws SQLException {
        var rows = statement.getUpdateCount();
        for (var next = 1; next < count && rows != NONE; next++) {
            statement.getMoreResults();
            rows = statement.getUpdateCount();
        }
        if (rows == NONE) {
            throw new IllegalStateException("one of the changes that were written together answers rows");
        }
        return rows;
    }

    /** The last thing before the commit, which goes with what waits. */
    @Override
    public void beforeCommit(boolean readOnly) {
        var last = taken();
        if (!last.isEmpty()) {
            send(last, List.of("commit"), statement -> 0);
            committed = true;
        }
    }

    /** Before anybody can begin another transaction in this thread. */
    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(Waiting.class);
    }
}
