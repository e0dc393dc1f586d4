package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.NoCode;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.account.PasswordCheck.RightPassword;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Somebody of an office signs in: login and password, then a code to the phone of the account. */
@Component
class StaffSignIn {

    private final Tx tx;
    private final StaffQueries queries;
    private final UnknownLogins unknown;
    private final PasswordCheck passwords;
    private final StaffCodes codes;

    StaffSignIn(Tx tx, StaffQueries queries, UnknownLogins unknown, PasswordCheck passwords, StaffCodes codes) {
        this.tx = tx;
        this.queries = queries;
        this.unknown = unknown;
        this.passwords = passwords;
        this.codes = codes;
    }

    /**
     * What somebody sent.
     *
     * @param key of the form
     * @param onward the page below the territory that was asked for, or empty
     */
    record Form(UUID key, String login, String password, String onward, Language language) {}

    /** What became of it. */
    sealed interface Beginning {}

    /** The token of the visit, for the cookie. */
    record Begun(String token) implements Beginning {}

    /** Login and password do not belong together, or were not compared. */
    record NotIn(PasswordCheck.Answer answer) implements Beginning {}

    /** They do, but codes were asked too often for the phone; again from {@code from}. */
    record NoCodeNow(Instant from) implements Beginning {}

    /** Compares login and password, begins a visit and sends its code. The same form sent again sends none. */
    Beginning begin(Territory territory, Form form, Instant now) {
        var open = tx.read(db -> queries.open(db, territory.id(), form.login()));
        var owner = open.map(account -> queries.owner(territory.id(), account.account()))
                .orElseGet(() -> unknown.owner(territory.slug(), form.login()));
        var answer = passwords.check(owner, form.password(), now);
        return answer instanceof RightPassword && open.isPresent()
                ? codes.begin(territory, form, open.get(), now)
                : new NotIn(answer);
    }

    /** A visit of an office. */
    Optional<Visit> visit(Territory territory, String token, Instant now) {
        return codes.visit(territory, token, now);
    }

    /** The phone of the account; empty if it was closed in the meantime. */
    Optional<String> phone(Territory territory, Visit visit) {
        return tx.read(db -> queries.phone(db, territory.id(), visit.account()));
    }

    /** Sends another code; the one before is worth nothing any more. Refused if codes were asked too often. */
    Optional<TooOften> sendAgain(Territory territory, Visit visit, Language language, Instant now) {
        return phone(territory, visit).flatMap(phone -> codes.sendAgain(territory, visit, phone, language, now));
    }

    /** Compares a code. */
    Check check(Territory territory, Visit visit, String typed, Instant now) {
        if (visit.provedAt().isPresent()) {
            return new Right();
        }
        return phone(territory, visit)
                .map(phone -> codes.check(visit, phone, typed, now))
                .orElseGet(NoCode::new);
    }

    /** Whoever has proved both; empty if the account was closed in the meantime. */
    Optional<SignedIn.Staff> signedIn(Territory territory, Visit visit) {
        return tx.read(db -> queries.signedIn(db, territory.id(), visit.account()));
    }
}
