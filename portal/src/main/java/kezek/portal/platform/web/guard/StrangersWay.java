package kezek.portal.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where somebody is sent who is not signed in: from a guarded address to the page that signs in; any other does not exist. */
final class StrangersWay implements AuthenticationEntryPoint {

    /** Programs are not led to a page. */
    private static final String PROGRAMS = "/api/";

    private final Doorkeeper doorkeeper;
    private final Patterns guarded;

    StrangersWay(Doorkeeper doorkeeper, Routes routes) {
        this.doorkeeper = doorkeeper;
        this.guarded = new Patterns(routes.guarded());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (guarded.matches(request) && request.getRequestURI().startsWith(PROGRAMS)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (guarded.matches(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, doorkeeper.signIn(request));
        } else {
            WebSecurity.notFound(response);
        }
    }
}
