package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.guard.Doorkeeper;
import kezek.portal.platform.web.guard.Recognised;
import kezek.portal.platform.web.guard.Role;
import kezek.portal.territory.Territories;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Recognises people by the cookie of their session. Parents count in every territory, offices below the path of their own alone. */
@Component
class AccountDoorkeeper implements Doorkeeper {

    private static final String OFFICE = "/office";

    private final Sessions sessions;
    private final Cookies cookies;
    private final Territories territories;
    private final PortalClock clock;

    AccountDoorkeeper(Sessions sessions, Cookies cookies, Territories territories, PortalClock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.territories = territories;
        this.clock = clock;
    }

    /** A guarded address in its parts: {@code /kk/astana} and {@code /cabinet/…}. */
    private record Address(String territory, String slug, String below) {

        static Address of(HttpServletRequest request) {
            var path = request.getRequestURI();
            var parts = path.split("/", 4);
            var territory = "/" + parts[1] + "/" + parts[2];
            return new Address(territory, parts[2], path.substring(territory.length()));
        }

        String signIn() {
            return territory + (below.startsWith(OFFICE + "/") ? OFFICE : "") + "/sign-in";
        }
    }

    @Override
    public Optional<Recognised> recognise(HttpServletRequest request) {
        return cookies.token(request)
                .flatMap(token -> sessions.find(token, clock.now()))
                .filter(who -> counts(who, request))
                .map(who -> new Recognised(role(who), who));
    }

    @Override
    public String signIn(HttpServletRequest request) {
        var address = Address.of(request);
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return address.signIn();
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return address.signIn() + "?next=" + URLEncoder.encode(address.below() + query, StandardCharsets.UTF_8);
    }

    private boolean counts(SignedIn who, HttpServletRequest request) {
        return switch (who) {
            case SignedIn.Parent _ -> true;
            case SignedIn.Staff staff ->
                territories
                        .find(Address.of(request).slug())
                        .filter(territory -> territory.id().equals(staff.territory()))
                        .isPresent();
        };
    }

    private static Role role(SignedIn who) {
        return switch (who) {
            case SignedIn.Parent _ -> Role.PARENT;
            case SignedIn.KindergartenClerk _ -> Role.KINDERGARTEN;
            case SignedIn.DepartmentOfficer _ -> Role.DEPARTMENT;
        };
    }
}
