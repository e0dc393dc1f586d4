package kezek.portal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The portal's cookies: out of reach of scripts and of other sites. In production they travel over TLS alone, and their {@code __Host-} name keeps
 * neighbouring hosts from setting them; development speaks plain HTTP, to which browsers give no such cookie.
 */
@Component
public class Cookies {

    private final boolean secure;

    Cookies(Settings settings) {
        this.secure = settings.mode() == Mode.PRODUCTION;
    }

    /** The token that a browser sent. */
    Optional<String> token(HttpServletRequest request) {
        return value(request, Sessions.COOKIE);
    }

    /** Gives a browser its token. */
    String giving(String token) {
        return cookie(Sessions.COOKIE, token, Sessions.LENGTH);
    }

    /** Takes it away. */
    String taking() {
        return cookie(Sessions.COOKIE, "", Duration.ZERO);
    }

    /** What a browser sent in a cookie of ours. */
    public Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(name))).map(Cookie::getValue);
    }

    /** A cookie as header; of no length it is taken away. */
    public String cookie(String name, String value, Duration length) {
        return ResponseCookie.from(named(name), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(length)
                .build()
                .toString();
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }
}
