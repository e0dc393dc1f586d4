package kezek.portal.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What kind of thing went wrong in a transaction. */
public enum Fault {
    /** Somebody else was in the way: a deadlock was broken, or two wrote at once. */
    CONFLICT,
    /** The connection broke or the server went away, so that what was committed is not known; or there was none to be had. */
    CONNECTION,
    /** What was asked for cannot be done, or a bug. */
    OWN;

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /** An administrator or a crash ends the connection; the server is starting. */
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03");

    private static final String CONNECTION_CLASS = "08";
    private static final String CONSTRAINT_CLASS = "23";

    /** The fault behind what was thrown. */
    public static Fault of(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(failed, thrown -> thrown != null, Fault::behind)
                .map(Fault::ofOne)
                .filter(fault -> fault != OWN)
                .findFirst()
                .orElse(OWN);
    }

    /** Whether a constraint of the tables refused what was to be written. */
    public static boolean isAgainstTables(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(failed, thrown -> thrown != null, Fault::behind)
                .anyMatch(thrown -> thrown instanceof SQLException refused
                        && Optional.ofNullable(refused.getSQLState())
                                .filter(state -> state.startsWith(CONSTRAINT_CLASS))
                                .isPresent());
    }

    /** A rollback on a broken connection fails too, and its exception stands before the one that says what broke. */
    private static @Nullable Throwable behind(@Nullable Throwable thrown) {
        if (thrown instanceof TransactionSystemException failed) {
            return failed.getOriginalException();
        }
        return thrown == null ? null : thrown.getCause();
    }

    private static Fault ofOne(@Nullable Throwable thrown) {
        // Without a cause from the database, too: a crowd waits before a narrow gate of its own.
        if (thrown instanceof CannotCreateTransactionException || isClosed(thrown)) {
            return CONNECTION;
        }
        return thrown instanceof SQLException failed ? ofSql(failed) : OWN;
    }

    /** Whether a commit failed, and then the rollback, because the pool had closed the connection: it says so in words alone. */
    private static boolean isClosed(@Nullable Throwable thrown) {
        return thrown instanceof TransactionSystemException ended
                && ended.getApplicationException() == null
                && ended.getCause() instanceof SQLException silent
                && silent.getSQLState() == null;
    }

    private static Fault ofSql(SQLException failed) {
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
}
