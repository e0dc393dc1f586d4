package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** Anybody signs out; whoever is signed out already is led home too. */
@PageController
class SignOutController {

    private final Sessions sessions;
    private final Cookies cookies;
    private final PortalClock clock;

    SignOutController(Sessions sessions, Cookies cookies, PortalClock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    @PostMapping("/{territory}/sign-out")
    ResponseEntity<Void> signOut(Territory territory, Texts texts, HttpServletRequest request) {
        var here = new Here(territory, texts, clock.now());
        cookies.token(request).ifPresent(token -> sessions.end(token, here.now()));
        return here.onward("", cookies.taking());
    }
}
