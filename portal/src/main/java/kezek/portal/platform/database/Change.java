package kezek.portal.platform.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A statement that writes and is being put together; nothing is written until {@link #rows}, {@link #returning} or {@link #withNext}. */
public final class Change {

    private final WriteDb db;
    private final String sql;
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    Change(WriteDb db, String sql) {
        this.db = db;
        this.sql = sql;
    }

    /** Gives a named parameter its value; an instant is stored to the microsecond. */
    public Change param(String name, @Nullable Object value) {
        values.addValue(name, Row.parameter(value));
        return this;
    }

    /** Writes; how many rows were touched. */
    public int rows() {
        return db.write(this);
    }

    /** Writes; what the {@code returning} of the statement says of each row. */
    public <T> List<T> returning(Function<? super Row, T> reader) {
        return db.ask(sql)
                .paramSource(values)
                .query((results, number) -> reader.apply(new Row(results)))
                .list();
    }

    /**
     * Is written just before the next statement of the transaction or, if none follows, with its commit: in one trip to the database with that
     * commit or the next {@link #rows}, for those who come in crowds. What the database says against it is thrown there.
     */
    public void withNext() {
        db.writeWithNext(this);
    }

    String sql() {
        return sql;
    }

    SqlParameterSource values() {
        return values;
    }
}
