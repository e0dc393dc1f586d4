package kezek.portal.platform.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

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
    void a_broken_connection_to_the_database_is_answered_500() throws Exception {
        for (var broken : BROKEN) {
            var database = new SQLException("An I/O error occurred", "08006", broken);
            assertEquals(500, answered((request, response) -> {
                throw new CannotCreateTransactionException("no transaction", database);
            }));
        }
    }

    @Test
    void a_visitor_who_left_is_not_answered() throws Exception {
        assertEquals(200, answered((request, response) -> {
            throw new SocketException("Broken pipe");
        }));
    }
}
