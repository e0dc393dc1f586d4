package kezek.portal.platform.database;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        return new Change(statement(sql));
    }

    /** The same change for many rows, sent together; how many rows were touched. */
    public int changeEach(String sql, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        requireUsable();
        var sources = rows.stream().map(WriteDb::source).toArray(SqlParameterSource[]::new);
        return IntStream.of(batches.batchUpdate(sql, sources)).sum();
    }

    private static SqlParameterSource source(Map<String, ? extends @Nullable Object> row) {
        var source = new MapSqlParameterSource();
        row.forEach((name, value) -> source.addValue(name, Row.parameter(value)));
        return source;
    }
}
