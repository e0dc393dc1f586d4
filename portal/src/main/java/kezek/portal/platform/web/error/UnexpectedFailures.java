package kezek.portal.platform.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import kezek.portal.platform.database.Fault;
import kezek.portal.platform.observe.RequestLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Writes every exception that nobody expected into the log once, while the request's number is still known there, and answers 500; or 503, where
 * the database does not answer and the same request may be answered in a moment. It stands inside the filter that gives the number and outside everything else, so that failing templates and failing filters pass by it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class UnexpectedFailures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (visitorLeft(failure)) {
                LOG.debug("the visitor left before the answer was sent", failure);
                return;
            }
            var isAway = Fault.of(failure) == Fault.CONNECTION;
            if (isAway) {
                // Every request fails so for a while; what the matter is says the watch over the database.
                LOG.warn(
                        "{} {}: the database does not answer, {}",
                        request.getMethod(),
                        RequestLog.route(request),
                        NestedExceptionUtils.getMostSpecificCause(failure).toString());
            } else {
                LOG.error("{} {} failed", request.getMethod(), RequestLog.route(request), unwrapped(failure));
            }
            if (response.isCommitted()) {
                // Half an answer is on its way: only breaking the connection tells the other side so.
                throw failure;
            }
            var status = isAway ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
            response.sendError(status.value());
        }
    }

    /** A broken connection to the database looks like a broken one to the visitor, who is still there and waits for an answer. */
    private static boolean visitorLeft(Exception failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure)
                && Stream.<@Nullable Throwable>iterate(
                                failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                        .noneMatch(SQLException.class::isInstance);
    }

    /** The exception itself, not the servlet's envelope around it. */
    private static Throwable unwrapped(Exception failure) {
        var inside = failure instanceof ServletException ? failure.getCause() : null;
        return inside == null ? failure : inside;
    }
}
