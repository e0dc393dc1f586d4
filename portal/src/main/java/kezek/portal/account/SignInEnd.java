package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The end of a sign-in: a session begins, and the browser forgets the token of the visit. */
@Component
class SignInEnd {

    private final Sessions sessions;
    private final Cookies cookies;

    SignInEnd(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** The token of the visit that a browser sent. */
    Optional<String> token(HttpServletRequest request) {
        return cookies.value(request, BegunSignIns.COOKIE);
    }

    /** Makes the browser forget it. */
    String forgetting() {
        return cookies.cookie(BegunSignIns.COOKIE, "", Duration.ZERO);
    }

    /** A parent is in. */
    ResponseEntity<Void> ofParent(Here here, Visit visit) {
        var token = sessions.begin(new SignedIn.Parent(visit.parent()), here.now());
        return here.onward(Onward.ofParent(visit.onward()), cookies.giving(token), forgetting());
    }

    /** Somebody of an office is in. */
    ResponseEntity<Void> ofStaff(Here here, Visit visit, SignedIn.Staff staff) {
        var token = sessions.begin(staff, here.now());
        return here.onward(Onward.of(staff, visit.onward()), cookies.giving(token), forgetting());
    }
}
