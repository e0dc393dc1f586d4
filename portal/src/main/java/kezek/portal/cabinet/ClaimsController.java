package kezek.portal.cabinet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.SignedIn;
import kezek.portal.cabinet.ClaimMessages.Exchange;
import kezek.portal.places.GroupName;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Application;
import kezek.portal.referral.Referrals;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The same acts as on the pages, for programs that act for a parent: hold a place, let it go, take the referral. A reservation is named by the
 * key with which it was asked for, so the same request sent again is the same reservation.
 */
@RestController
class ClaimsController {

    private static final String RESERVATIONS = "/api/v1/{territory}/applications/{number}/reservations";
    private static final String KEY = "Idempotency-Key";

    private final OwnApplications applications;
    private final PlaceClaims claims;
    private final Referrals referrals;
    private final ClaimMessages messages;
    private final PortalClock clock;

    ClaimsController(
            OwnApplications applications,
            PlaceClaims claims,
            Referrals referrals,
            ClaimMessages messages,
            PortalClock clock) {
        this.applications = applications;
        this.claims = claims;
        this.referrals = referrals;
        this.messages = messages;
        this.clock = clock;
    }

    /** Which group, by the codes of kindergarten and group. */
    record Asked(@Nullable String kindergarten, @Nullable String group) {

        GroupName name() {
            return new GroupName(
                    Optional.ofNullable(kindergarten).orElse(""),
                    Optional.ofNullable(group).orElse(""));
        }
    }

    /** The phone of the application as the portal shows it, masked. */
    record Confirmed(@Nullable String phone) {}

    @PostMapping(path = RESERVATIONS, consumes = MediaType.APPLICATION_JSON_VALUE)
    void reserve(
            Territory territory,
            SignedIn.Parent parent,
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var key = identifier(Optional.ofNullable(request.getHeader(KEY)).orElse(""));
        var group = messages.read(request, Asked.class).name();
        var application = own(territory, parent, path);
        var reply = claims.reserve(territory, application, group, key, clock.now());
        messages.answer(reply, new Exchange(territory, request, response));
    }

    @DeleteMapping(RESERVATIONS + "/{key}")
    void cancel(
            Territory territory,
            SignedIn.Parent parent,
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var application = own(territory, parent, path);
        var reservation = held(territory, application, path);
        var reply = claims.cancel(territory, application, reservation, clock.now());
        messages.answer(reply, new Exchange(territory, request, response));
    }

    @PostMapping(path = RESERVATIONS + "/{key}/referral", consumes = MediaType.APPLICATION_JSON_VALUE)
    void confirm(
            Territory territory,
            SignedIn.Parent parent,
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asking = new Referrals.Asking(identifier(path.getOrDefault("key", "")), clock.now());
        var phone = Optional.ofNullable(messages.read(request, Confirmed.class).phone())
                .orElse("");
        var application = own(territory, parent, path);
        var reservation = held(territory, application, path);
        var reply = referrals.take(territory, application, reservation, phone, asking);
        messages.answer(reply, new Exchange(territory, request, response));
    }

    private Application own(Territory territory, SignedIn.Parent parent, Map<String, String> path) {
        return Visits.number(path, "number")
                .flatMap(number -> applications.of(territory, parent.iin(), number))
                .orElseThrow(ClaimsController::missing);
    }

    private UUID held(Territory territory, Application application, Map<String, String> path) {
        return claims.withKey(territory, application, identifier(path.getOrDefault("key", "")))
                .orElseThrow(ClaimsController::missing);
    }

    private static UUID identifier(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException foreign) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no UUID", foreign);
        }
    }

    /** 404, for what is not there and for what is another family's alike. */
    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
