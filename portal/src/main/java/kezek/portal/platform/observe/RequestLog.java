package kezek.portal.platform.observe;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id and writes one line about it when it is answered: the route and not the address, because addresses hold numbers
 * of applications and people.
 */
public final class RequestLog implements Filter {

    /** The name of the id in log lines ({@link MDC}), and the request attribute that holds it. */
    public static final String ID = "request";

    /** The response header that repeats the id, so that a person can name it to the operator. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final int ID_DIGITS = 12;
    private static final double NANOS_PER_MILLI = 1e6;

    /** What a log may tell of the address of a request: the pattern of the route that it reached, {@code -} before it reached any. */
    public static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "-";
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            MDC.put(ID, id(http, answer));
            try {
                if (http.getDispatcherType() == DispatcherType.REQUEST) {
                    logged(http, answer, chain);
                } else {
                    chain.doFilter(http, answer);
                }
            } finally {
                MDC.remove(ID);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page of an error is made in a second pass through the filters; it keeps the id of the first. */
    private static String id(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ID) instanceof String known) {
            return known;
        }
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
        request.setAttribute(ID, id);
        response.setHeader(HEADER, id);
        return id;
    }

    private static void logged(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var began = System.nanoTime();
        var failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new WhenDone(request, response, began));
            } else {
                // What escapes from here, the server answers with 500 a moment later.
                write(request, failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(), began);
            }
        }
    }

    private static void write(HttpServletRequest request, int status, long began) {
        var millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
        ACCESS.atInfo()
                .setMessage("{} {} {} {} ms")
                .addArgument(request.getMethod())
                .addArgument(route(request))
                .addArgument(status)
                .addArgument(String.format(Locale.ROOT, "%.1f", millis))
                .log();
    }

    /** Writes the line of a request that is answered by another thread. */
    private record WhenDone(HttpServletRequest request, HttpServletResponse response, long began)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            MDC.put(ID, id(request, response));
            write(request, response.getStatus(), began);
            MDC.remove(ID);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // The completion that follows is logged.
        }

        @Override
        public void onError(AsyncEvent event) {
            // The completion that follows is logged.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
