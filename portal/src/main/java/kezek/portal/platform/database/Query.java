package kezek.portal.platform.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@code select} that is being put together; nothing is asked until rows are. */
public final class Query {

    private static final int AT_ONCE = 1_000;

    private final ReadDb db;
    private final String sql;
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    Query(ReadDb db, String sql) {
        this.db = db;
        this.sql = sql;
    }

    /** Gives a named parameter its value; an instant is stored to the microsecond. */
    public Query param(String name, @Nullable Object value) {
        values.addValue(name, Row.parameter(value));
        return this;
    }

    /** All rows, in the order of the statement. */
    public <T> List<T> list(Function<? super Row, T> reader) {
        return asked().query((results, number) -> reader.apply(new Row(results)))
                .list();
    }

    /** Shows the reader one row after the other; however many they are, only a few lie in memory. */
    public void each(Consumer<? super Row> reader) {
        asked().withFetchSize(AT_ONCE).query((RowCallbackHandler) results -> reader.accept(new Row(results)));
    }

    /** The only row, or none; two rows are a bug. */
    public <T> Optional<T> optional(Function<? super Row, T> reader) {
        return asked().query((results, number) -> reader.apply(new Row(results)))
                .optional();
    }

    /** The only row; none and two are bugs. */
    public <T> T single(Function<? super Row, T> reader) {
        return asked().query((results, number) -> reader.apply(new Row(results)))
                .single();
    }

    private JdbcClient.StatementSpec asked() {
        return db.ask(sql).paramSource(values);
    }
}
