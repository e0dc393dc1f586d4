package kezek.portal.platform.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A connection breaks: it is the visitor's, who hears nothing any more, or that to the database, and then the visitor has to hear it. */
class BrokenConnectionsTest {

    private static final List<IOException> BROKEN = List.of(
            new SocketException("Broken pipe"), new SocketException("Connection reset by peer"), new EOFException());

    private static int answered(FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        new UnexpectedFailures().doFilter(new MockHttpServletRequest("POST", "/"), response, chain);
        return response.getStatus();
    }

    @Test
    void a_broken_connection_to_the_database_is_answered_503() throws Exception {
        for (var broken : BROKEN) {
            var database = new SQLException("An I/O error occurred", "08006", broken);
            assertEquals(503, answered((request, response) -> {
                throw new CannotCreateTransactionException("no transaction", database);
            }));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08001, 503",
        "08003, 503",
        "08006, 503",
        "57P01, 503",
        "57P02, 503",
        "57P03, 503",
        "57014, 500",
        "23505, 500",
        "40P01, 500",
        "42P01, 500"
    })
    void a_server_that_is_gone_is_answered_503_and_what_a_server_at_work_refuses_500(String state, int status)
            throws Exception {
        var refused = new DataAccessResourceFailureException("no answer", new SQLException("refused", state));
        assertEquals(status, answered((request, response) -> {
            throw new ServletException(refused);
        }));
    }

    /** The pool has closed the connection by then and says so without a state. */
    @Test
    void a_connection_that_broke_before_its_rollback_is_answered_503() throws Exception {
        var broke = new DataAccessResourceFailureException("no answer", new SQLException("broken", "08006"));
        var rollback = new TransactionSystemException("no rollback", new SQLException("Connection is closed"));
        rollback.initApplicationException(broke);
        assertEquals(503, answered((request, response) -> {
            throw rollback;
        }));
    }

    @Test
    void who_waited_too_long_before_a_narrow_gate_is_answered_503_and_a_bug_500() throws Exception {
        assertEquals(503, answered((request, response) -> {
            throw new CannotCreateTransactionException("too many wait");
        }));
        assertEquals(500, answered((request, response) -> {
            throw new IllegalStateException("a bug");
        }));
    }

    @Test
    void a_visitor_who_left_is_not_answered() throws Exception {
        assertEquals(200, answered((request, response) -> {
            throw new SocketException("Broken pipe");
        }));
    }
}
