package kezek.portal.platform.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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

    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Bean
    SecurityFilterChain guardedRoutes(
            HttpSecurity http, Routes routes, Doorkeeper doorkeeper, @Value("${kezek.mode:development}") String mode) {
        return http.csrf(AbstractHttpConfigurer::disable) // OriginGuard stands in its place
                .addFilterAfter(new OriginGuard(new Patterns(routes.all())), HeaderWriterFilter.class)
                .addFilterBefore(new KnownVisitors(doorkeeper, routes), AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(new Patterns(routes.everyone()), new Patterns(routes.visitor()))
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

    /** Everybody is told the same of an address that is denied and of one that does not exist. */
    static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers, String mode) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
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
