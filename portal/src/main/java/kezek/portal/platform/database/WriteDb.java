package kezek.portal.platform.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database inside one transaction that may write. */
public final class WriteDb extends ReadDb {

    private final NamedParameterJdbcTemplate batches;

    WriteDb(JdbcClient client, NamedParameterJdbcTemplate batches) {
        super(client);
        this.batches = batches;
    }

    /** An {@code insert}, {@code update} or {@code delete} with named parameters. */
    public Change change(String sql) {
        requireUsable();
        return new Change(this, sql);
    }

    int write(Change change) {
        requireUsable();
        return Waiting.here()
                .map(waiting -> waiting.writeWith(change))
                .orElseGet(() -> batches.update(change.sql(), change.values()));
    }

    void writeWithNext(Change change) {
        requireUsable();
        Waiting.add(batches, change);
    }

    /** The same change for many rows, sent together; how many rows were touched. */
    public int changeEach(String sql, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        prepare();
        var sources = rows.stream().map(WriteDb::source).toArray(SqlParameterSource[]::new);
        return IntStream.of(batches.batchUpdate(sql, sources)).sum();
    }

    /**
     * Streams rows into a table, many times faster than statements do. Until the work ends nothing else can be asked of the database. If it
     * throws, the transaction is lost.
     *
     * @param sql {@code copy … (…) from stdin}
     * @return how many rows the table got
     */
    public long copy(String sql, Consumer<? super CopyRows> work) {
        prepare();
        var rows = batches.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                var into = new CopyRows(copy);
                work.accept(into);
                return into.end();
            } catch (RuntimeException failed) {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
                throw failed;
            }
        });
        return Objects.requireNonNull(rows);
    }

    private static SqlParameterSource source(Map<String, ? extends @Nullable Object> row) {
        var source = new MapSqlParameterSource();
        row.forEach((name, value) -> source.addValue(name, Row.parameter(value)));
        return source;
    }
}
