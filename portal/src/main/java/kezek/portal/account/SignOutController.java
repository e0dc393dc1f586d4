package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import kezek.portal.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** Anybody signs out; whoever is signed out already is led home too. */
@PageController
class SignOutController {

    private final Sessions sessions;
    private final Cookies cookies;

    SignOutController(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @PostMapping("/{territory}/sign-out")
    ResponseEntity<Void> signOut(Here here, HttpServletRequest request) {
        cookies.token(request).ifPresent(token -> sessions.end(token, here.now()));
        return here.onward("", cookies.taking());
    }
}
