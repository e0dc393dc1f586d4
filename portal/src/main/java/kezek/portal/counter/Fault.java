package kezek.portal.counter;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of thing went wrong in a transaction. After all but one of them it is tried again: every claim has a key. */
enum Fault {
    /** Somebody else was in the way: a deadlock was broken, or two wrote at once. */
    CONFLICT,
    /** The connection broke or the server went away; what was committed is not known. */
    CONNECTION,
    /** The claim itself cannot be written, or a bug. */
    OWN;

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /** An administrator or a crash ends the connection; the server is starting. */
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03");

    private static final String CONNECTION_CLASS = "08";

    static Fault of(Throwable failed) {
        return causes(failed)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(Fault::of)
                .filter(fault -> fault != OWN)
                .findFirst()
                .orElse(OWN);
    }

    private static Fault of(SQLException failed) {
        var state = Optional.ofNullable(failed.getSQLState()).orElse("");
        if (CONFLICTS.contains(state)) {
            return CONFLICT;
        }
        return failed instanceof SQLTransientConnectionException
                        || state.startsWith(CONNECTION_CLASS)
                        || SERVER_GONE.contains(state)
                ? CONNECTION
                : OWN;
    }

    private static Stream<@Nullable Throwable> causes(@Nullable Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, cause -> cause == null ? null : cause.getCause());
    }
}
