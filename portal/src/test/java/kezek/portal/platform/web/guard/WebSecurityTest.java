package kezek.portal.platform.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
class WebSecurityTest {

    /** Addresses that other machinery than our controllers answers. */
    private static final Set<String> ENDPOINTS = Set.of("/health", "/metrics");

    private final Visitor visitor;
    private final Routes routes;
    /** What frameworks bring along: it is listed nowhere, so nobody reaches it. */
    private static final Set<String> UNLISTED = Set.of("/error", "/api/v1/openapi.json.yaml");

    private final RequestMappingHandlerMapping handlers;

    WebSecurityTest(
            @LocalServerPort int port,
            Routes routes,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.visitor = new Visitor(port);
        this.routes = routes;
        this.handlers = handlers;
    }

    @Test
    void every_address_that_has_a_controller_is_listed_and_every_listed_one_has_a_controller() {
        var handled = new TreeSet<>(ENDPOINTS);
        handlers.getHandlerMethods().keySet().forEach(mapping -> handled.addAll(mapping.getPatternValues()));
        handled.removeAll(UNLISTED);
        assertThat(routes.all()).containsExactlyInAnyOrderElementsOf(handled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/", "/kk/nothing", "/nothing", "/"})
    void every_answer_tells_the_browser_what_to_forbid(String path) {
        var headers = visitor.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "*"));
        assertThat(headers.allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(headers.allValues("Referrer-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void a_form_of_another_site_is_refused_with_a_page() {
        var answer = visitor.post(
                "/ru/", "a=b", "Content-Type", "application/x-www-form-urlencoded", "Origin", "https://other.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Это действие не разрешено</h1>");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/login", "/logout", "/api/v1/openapi.json.yaml"})
    void what_frameworks_would_open_by_themselves_is_not_there(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }
}
