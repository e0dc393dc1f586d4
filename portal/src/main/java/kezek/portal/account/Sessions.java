package kezek.portal.account;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who is signed in, from the sign-in to the sign-out. The browser keeps a random token, the database its hash. */
@Component
public class Sessions {

    /** Name of the cookie. */
    public static final String COOKIE = "kezek-session";

    /** Begins a session; the token for the cookie. */
    public String begin(SignedIn who, Instant now) {
        throw new UnsupportedOperationException();
    }
}
