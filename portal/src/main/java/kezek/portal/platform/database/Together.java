package kezek.portal.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Several changes in one trip to the database: the driver sends statements that a semicolon parts one after the other and waits once. */
final class Together {

    private static final int NONE = -1;

    private Together() {}

    /** Writes them in their order; how many rows the last of them touched. What one of them breaks, those after it do not write. */
    static int write(JdbcOperations jdbc, List<Change> changes) {
        var sql = new StringJoiner(";\n");
        var values = new ArrayList<@Nullable Object>();
        for (var change : changes) {
            var parsed = NamedParameterUtils.parseSqlStatement(change.sql());
            sql.add(NamedParameterUtils.substituteNamedParameters(parsed, change.values()));
            Collections.addAll(values, NamedParameterUtils.buildValueArray(parsed, change.values(), null));
        }
        var rows = jdbc.execute(sql.toString(), (PreparedStatementCallback<Integer>) statement -> {
            new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
            statement.execute();
            return rowsOfLast(statement);
        });
        return Objects.requireNonNull(rows);
    }

    private static int rowsOfLast(PreparedStatement statement) throws SQLException {
        var last = NONE;
        for (var rows = statement.getUpdateCount(); rows != NONE; rows = statement.getUpdateCount()) {
            last = rows;
            statement.getMoreResults();
        }
        return last;
    }
}
