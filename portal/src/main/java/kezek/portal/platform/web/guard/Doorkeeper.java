package kezek.portal.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows the people whom the portal lets in. The feature of the accounts gives the one there is; the guard asks it for guarded addresses alone. */
public interface Doorkeeper {

    /** Who sends a request; empty for a stranger and for somebody who counts at other addresses only. */
    Optional<Recognised> recognise(HttpServletRequest request);

    /** Where a stranger may sign in, as path with query; what was asked for by GET comes next. */
    String signIn(HttpServletRequest request);
}
