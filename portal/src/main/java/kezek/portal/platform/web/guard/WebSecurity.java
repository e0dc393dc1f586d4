package kezek.portal.platform.web.guard;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** No session, no cookie, no token: public pages are the same for everybody. What the {@link Routes} do not list is denied. */
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
            HttpSecurity http, Routes routes, @Value("${kezek.mode:development}") String mode) {
        return http.csrf(AbstractHttpConfigurer::disable) // OriginGuard stands in its place
                .addFilterAfter(new OriginGuard(), HeaderWriterFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(routes.everyone().toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // A stranger is told the same of an address that is denied and of one that does not exist.
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, unknown) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .headers(headers -> tellBrowsers(headers, mode))
                .build();
    }

    /** Nobody signs in yet; without this bean Spring Boot would invent a user and print the password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
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
