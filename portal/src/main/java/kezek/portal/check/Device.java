package kezek.portal.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import kezek.portal.account.Cookies;
import kezek.portal.account.NumberGuesses;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The random name by which the tries of one device are counted. It says nothing about the person and is kept for a day. */
@Component
class Device {

    private static final String COOKIE = "kezek-device";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Cookies cookies;

    Device(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Gives a browser that has none its name. */
    void name(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.value(request, COOKIE).isEmpty()) {
            var name = UUID.randomUUID().toString();
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.cookie(COOKIE, name, KEPT));
        }
    }

    NumberGuesses.From of(HttpServletRequest request) {
        return new NumberGuesses.From(cookies.value(request, COOKIE), request.getRemoteAddr());
    }
}
