package kezek.portal.platform.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Public pages are the same for everybody, with a cookie or without; a guarded address asks the {@link Doorkeeper}. What the {@link Routes} do
 * not list is denied.
 */
@Configuration
class WebSecurity {

    // No 'unsafe-inline' and no nonce: pages hold no inline code, and stay cacheable.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "script-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** What concerns pages alone; what is no page has other things to say in its few bytes. */
    private static final HeaderWriter TO_PAGES = new StaticHeadersWriter(List.of(
            new Header("Referrer-Policy", "same-origin"),
            new Header(
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Resource-Policy", "same-origin")));

    private static final String FOR_PROGRAMS = "/api/";

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    /** What is the same for everyone asks nobody who it is: these addresses get their headers and nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http, Routes routes, @Value("${kezek.mode:development}") String mode) {
        return http.securityMatcher(new Patterns(routes.everyone()))
                .csrf(AbstractHttpConfigurer::disable) // OriginGuard stands in its place
                .addFilterAfter(new OriginGuard(new Patterns(routes.all())), HeaderWriterFilter.class)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> tellBrowsers(headers, mode))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedRoutes(
            HttpSecurity http, Routes routes, Doorkeeper doorkeeper, @Value("${kezek.mode:development}") String mode) {
        return http.csrf(AbstractHttpConfigurer::disable) // OriginGuard stands in its place
                .addFilterAfter(new OriginGuard(new Patterns(routes.all())), HeaderWriterFilter.class)
                .addFilterBefore(new KnownVisitors(doorkeeper, routes), AnonymousAuthenticationFilter.class)
                // Who it is, is asked anew each time; there is nothing to keep.
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(new Patterns(routes.visitor()))
                        .permitAll()
                        .requestMatchers(new Patterns(routes.parent()))
                        .hasAuthority(Role.PARENT.name())
                        .requestMatchers(new Patterns(routes.kindergarten()))
                        .hasAuthority(Role.KINDERGARTEN.name())
                        .requestMatchers(new Patterns(routes.department()))
                        .hasAuthority(Role.DEPARTMENT.name())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(new StrangersWay(doorkeeper, routes))
                        .accessDeniedHandler((request, response, wrongRole) -> notFound(response)))
                .headers(headers -> tellBrowsers(headers, mode))
                .build();
    }

    /** The framework would measure each filter of each request: more time than the filters themselves take (docs/benchmarks.md). */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Everybody is told the same of an address that is denied and of one that does not exist. */
    static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers, String mode) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> !request.getRequestURI().startsWith(FOR_PROGRAMS), TO_PAGES));
        if (mode.equals("production")) {
            // TLS ends at the proxy, so the request itself need not look secure; the operator's other hosts are not
            // ours to rule.
            headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS)
                    .includeSubDomains(false)
                    .requestMatcher(AnyRequestMatcher.INSTANCE));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
