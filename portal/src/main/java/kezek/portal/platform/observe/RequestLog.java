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
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id and counts it when it is answered. One line is written about it: the route and not the address, because addresses
 * hold numbers of applications and people. What everybody may read, and was given at once, leaves no line: there is nothing to ask about it,
 * and writing it down took a third of the time of a short answer (docs/benchmarks.md).
 */
public final class RequestLog implements Filter {

    /** The name of the id in log lines ({@link MDC}), and the request attribute that holds it. */
    public static final String ID = "request";

    /** The response header that repeats the id, so that a person can name it to the operator. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final int ID_DIGITS = 12;
    private static final double NANOS_PER_TENTH = 1e5;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Whoever waits longer notices. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final RequestTimes times;
    private final Set<String> open;

    /**
     * @param times where each request is counted
     * @param open the routes that everybody may read
     */
    public RequestLog(RequestTimes times, Set<String> open) {
        this.times = times;
        this.open = open;
    }

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
        // Nothing is guarded by it, so it need not be hard to guess.
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), ID_DIGITS);
        request.setAttribute(ID, id);
        response.setHeader(HEADER, id);
        return id;
    }

    private void logged(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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

    private void write(HttpServletRequest request, int status, long began) {
        var nanos = System.nanoTime() - began;
        var route = route(request);
        times.answered(request.getMethod(), route, status, nanos);
        if (isOpenRead(request, route) && status < HttpServletResponse.SC_BAD_REQUEST && nanos < AT_ONCE.toNanos()) {
            return;
        }
        ACCESS.atInfo()
                .setMessage("{} {} {} {} ms")
                .addArgument(request.getMethod())
                .addArgument(route)
                .addArgument(status)
                .addArgument(Math.round(nanos / NANOS_PER_TENTH) / 10.0)
                .log();
    }

    private boolean isOpenRead(HttpServletRequest request, String route) {
        return READS.contains(request.getMethod()) && open.contains(route);
    }

    /** Writes the line of a request that is answered by another thread. */
    private final class WhenDone implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long began;

        WhenDone(HttpServletRequest request, HttpServletResponse response, long began) {
            this.request = request;
            this.response = response;
            this.began = began;
        }

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
