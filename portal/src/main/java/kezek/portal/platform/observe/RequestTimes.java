package kezek.portal.platform.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How many requests were answered and how long they took, by method, route and status: {@code http_server_requests_seconds} among the metrics. The
 * framework's own measuring, which knows more, took a tenth of the time of a short answer (docs/benchmarks.md).
 */
public final class RequestTimes {

    /** Anybody can send any word as method; each timer stays for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    /**
     * @param meters where they are read
     */
    public RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Kind(String method, String route, int status) {}

    /** A request was answered. */
    void answered(String method, String route, int status, long nanos) {
        timers.computeIfAbsent(new Kind(METHODS.contains(method) ? method : "-", route, status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("requests by method, route and status")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", String.valueOf(kind.status()))
                .register(meters);
    }
}
