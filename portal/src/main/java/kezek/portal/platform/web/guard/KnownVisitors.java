package kezek.portal.platform.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who asks for a guarded address. At all others nobody is looked for: a public page is the same with and without a cookie. What is
 * somebody's own is kept by no cache.
 */
final class KnownVisitors extends OncePerRequestFilter {

    private final Doorkeeper doorkeeper;
    private final Patterns guarded;
    private final Patterns visitors;

    KnownVisitors(Doorkeeper doorkeeper, Routes routes) {
        this.doorkeeper = doorkeeper;
        this.guarded = new Patterns(routes.guarded());
        this.visitors = new Patterns(routes.visitor());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (guarded.matches(request)) {
            keepOutOfCaches(response);
            doorkeeper
                    .recognise(request)
                    .ifPresent(known -> SecurityContextHolder.setContext(new SecurityContextImpl(known)));
        } else if (visitors.matches(request)) {
            keepOutOfCaches(response);
        }
        chain.doFilter(request, response);
    }

    private static void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
