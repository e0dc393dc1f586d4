package kezek.portal.cabinet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kezek.portal.account.SignedIn;
import kezek.portal.places.GroupName;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Application;
import kezek.portal.referral.Referrals;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final ClaimAnswers answers;
    private final PortalClock clock;

    ClaimsController(
            OwnApplications applications,
            PlaceClaims claims,
            Referrals referrals,
            ClaimAnswers answers,
            PortalClock clock) {
        this.applications = applications;
        this.claims = claims;
        this.referrals = referrals;
        this.answers = answers;
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

    @PostMapping(RESERVATIONS)
    ResponseEntity<?> reserve(
            Territory territory,
            SignedIn.Parent parent,
            @PathVariable Map<String, String> path,
            HttpEntity<Asked> asked,
            Texts texts) {
        var key =
                identifier(Optional.ofNullable(asked.getHeaders().getFirst(KEY)).orElse(""));
        var group = Optional.ofNullable(asked.getBody()).map(Asked::name).orElseThrow(ClaimsController::unread);
        return own(
                territory,
                parent,
                path,
                application -> answers.of(
                        claims.reserve(territory, application, group, key, clock.now()),
                        new ClaimAnswers.Setting(territory, texts)));
    }

    @DeleteMapping(RESERVATIONS + "/{key}")
    ResponseEntity<?> cancel(
            Territory territory, SignedIn.Parent parent, @PathVariable Map<String, String> path, Texts texts) {
        return own(
                territory,
                parent,
                path,
                application -> held(territory, application, path)
                        .<ResponseEntity<?>>map(reservation -> answers.of(
                                claims.cancel(territory, application, reservation, clock.now()),
                                new ClaimAnswers.Setting(territory, texts)))
                        .orElseThrow(ClaimsController::missing));
    }

    @PostMapping(RESERVATIONS + "/{key}/referral")
    ResponseEntity<?> confirm(
            Territory territory,
            SignedIn.Parent parent,
            @PathVariable Map<String, String> path,
            @RequestBody Confirmed confirmed,
            Texts texts) {
        var asking = new Referrals.Asking(identifier(path.getOrDefault("key", "")), clock.now());
        var phone = Optional.ofNullable(confirmed.phone()).orElse("");
        return own(
                territory,
                parent,
                path,
                application -> held(territory, application, path)
                        .<ResponseEntity<?>>map(reservation -> answers.of(
                                referrals.take(territory, application, reservation, phone, asking),
                                new ClaimAnswers.Setting(territory, texts)))
                        .orElseThrow(ClaimsController::missing));
    }

    private ResponseEntity<?> own(
            Territory territory,
            SignedIn.Parent parent,
            Map<String, String> path,
            Function<Application, ResponseEntity<?>> act) {
        return Visits.number(path, "number")
                .flatMap(number -> applications.of(territory, parent.iin(), number))
                .<ResponseEntity<?>>map(act)
                .orElseThrow(ClaimsController::missing);
    }

    private Optional<UUID> held(Territory territory, Application application, Map<String, String> path) {
        return claims.withKey(territory, application, identifier(path.getOrDefault("key", "")));
    }

    private static UUID identifier(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException foreign) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no UUID", foreign);
        }
    }

    private static ResponseStatusException unread() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "no body");
    }

    /** 404, for what is not there and for what is another family's alike. */
    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
