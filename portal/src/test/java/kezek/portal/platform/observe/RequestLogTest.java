package kezek.portal.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestLog log = new RequestLog(new RequestTimes(meters), Set.of("/{language}/queue"));
    private final Logger access = (Logger) LoggerFactory.getLogger("access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/kk/applications/100042");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void listen() {
        lines.start();
        access.addAppender(lines);
    }

    @AfterEach
    void listen_no_more() {
        access.detachAppender(lines);
    }

    @Test
    void one_line_tells_the_route_and_not_the_address() throws Exception {
        FilterChain page = (asked, answered) -> {
            assertThat(MDC.get(RequestLog.ID)).matches("[0-9a-f]{12}");
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/{language}/applications/{number}");
            response.setStatus(422);
        };
        log.doFilter(request, response, page);
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .matches("GET /\\{language}/applications/\\{number} 422 \\d+\\.\\d ms");
            assertThat(line.getMDCPropertyMap()).containsEntry(RequestLog.ID, response.getHeader(RequestLog.HEADER));
        });
        assertThat(MDC.get(RequestLog.ID)).isNull();
    }

    @Test
    void each_request_is_timed_by_method_route_and_status_and_invented_methods_are_one() throws Exception {
        for (var method : List.of("GET", "KEZEK", "QUEUE")) {
            request.setMethod(method);
            log.doFilter(request, response, (asked, answered) -> response.setStatus(404));
        }
        var timers = meters.find("http.server.requests").tags("uri", "-", "status", "404");
        assertThat(timers.tag("method", "GET").timer()).extracting(Timer::count).isEqualTo(1L);
        var others = meters.find("http.server.requests").tags("uri", "-", "status", "404", "method", "-");
        assertThat(others.timer()).extracting(Timer::count).isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /{language}/queue, 200, 0", "HEAD, /{language}/queue, 304, 0", "GET, /{language}/queue, 399, 0",
        "GET, /{language}/queue, 400, 1", "POST, /{language}/queue, 200, 1", "GET, /{language}/cabinet, 200, 1",
    })
    void what_everybody_may_read_and_was_given_is_counted_without_a_line(
            String method, String route, int status, int written) throws Exception {
        request.setMethod(method);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        log.doFilter(request, response, (asked, answered) -> response.setStatus(status));
        assertThat(lines.list).hasSize(written);
        assertThat(meters.get("http.server.requests").tag("uri", route).timer().count())
                .isEqualTo(1);
    }

    @Test
    void who_waited_for_what_everybody_may_read_is_told_of() throws Exception {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/{language}/queue");
        log.doFilter(request, response, (asked, answered) -> LockSupport.parkNanos(150_000_000));
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void a_request_that_reached_no_route_has_none() throws Exception {
        log.doFilter(request, response, (asked, answered) -> response.setStatus(403));
        assertThat(lines.list.getFirst().getFormattedMessage()).startsWith("GET - 403 ");
    }

    @Test
    void what_throws_is_500_and_its_error_page_keeps_the_id_without_a_second_line() throws Exception {
        FilterChain broken = (asked, answered) -> {
            throw new ServletException("broken");
        };
        assertThatExceptionOfType(ServletException.class).isThrownBy(() -> log.doFilter(request, response, broken));
        var id = response.getHeader(RequestLog.HEADER);
        request.setDispatcherType(DispatcherType.ERROR);
        log.doFilter(
                request,
                response,
                (asked, answered) -> assertThat(MDC.get(RequestLog.ID)).isEqualTo(id));
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).startsWith("GET - 500 "));
    }
}
