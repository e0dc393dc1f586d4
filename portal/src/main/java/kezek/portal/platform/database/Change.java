package kezek.portal.platform.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement that writes and is being put together; nothing is written until {@link #rows} or {@link #returning}. */
public final class Change {

    private final JdbcClient.StatementSpec statement;

    Change(JdbcClient.StatementSpec statement) {
        this.statement = statement;
    }

    /** Gives a named parameter its value; an instant is stored to the microsecond. */
    public Change param(String name, @Nullable Object value) {
        statement.param(name, Row.parameter(value));
        return this;
    }

    /** Writes; how many rows were touched. */
    public int rows() {
        return statement.update();
    }

    /** Writes; what the {@code returning} of the statement says of each row. */
    public <T> List<T> returning(Function<? super Row, T> reader) {
        return statement
                .query((results, number) -> reader.apply(new Row(results)))
                .list();
    }
}
