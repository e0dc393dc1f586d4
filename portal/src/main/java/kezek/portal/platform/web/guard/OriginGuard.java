package kezek.portal.platform.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site sends in a visitor's name. Pages carry no token for it, so that a public form stays the same for everybody and can
 * be cached; instead the browser itself says where a request comes from. A request that changes something (any method but GET, HEAD, OPTIONS,
 * TRACE) is let in
 *
 * <ol>
 *   <li>if {@code Sec-Fetch-Site} is there: when it says {@code same-origin}, or {@code none} (the visitor's own act, for instance a reload). A
 *       script cannot set this header. {@code same-site} is refused: a neighbouring subdomain is not us.
 *   <li>else if {@code Origin} is there: when its host and port are those the request was sent to. The scheme is not compared, because behind
 *       a proxy the portal may see http where the browser saw https. {@code null}, which sandboxed pages send, is refused.
 *   <li>else, if neither is there: when it could not have come from a form. Every browser of today sends one of the two with a form; so a body
 *       that a form can send, or none at all, is refused, while for instance JSON from a program passes: a page of another site cannot send
 *       JSON without asking first (CORS), and the portal grants that to nobody.
 * </ol>
 */
final class OriginGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OriginGuard.class);
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FORMS_SEND =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final Patterns routes;

    /**
     * A guard of all addresses.
     *
     * @param routes the addresses that its log may name
     */
    OriginGuard(Patterns routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CHANGE_NOTHING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.info(
                "refused {} {} from another site",
                request.getMethod(),
                routes.route(request).orElse("-"));
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isOwn(HttpServletRequest request) {
        var fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isOwnOrigin(origin, request);
        }
        return !couldComeFromAForm(request);
    }

    private static boolean isOwnOrigin(String origin, HttpServletRequest request) {
        var own = request.getHeader(HttpHeaders.HOST);
        try {
            return own != null && own.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean couldComeFromAForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || FORMS_SEND.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
