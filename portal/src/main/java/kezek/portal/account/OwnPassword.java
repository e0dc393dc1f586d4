package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.account.PasswordCheck.Answer;
import kezek.portal.account.Passwords.Weakness;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/**
 * The second half of a parent's sign-in, after the code was right: the own password. Whoever has none yet, or has forgotten it, sets one and
 * names an own child: a phone alone, which may be lost or lent, opens nothing.
 */
@Component
class OwnPassword {

    private final Tx tx;
    private final ParentAccounts accounts;
    private final Passwords passwords;
    private final BegunSignIns visits;
    private final Families families;

    OwnPassword(Tx tx, ParentAccounts accounts, Passwords passwords, BegunSignIns visits, Families families) {
        this.tx = tx;
        this.accounts = accounts;
        this.passwords = passwords;
        this.visits = visits;
        this.families = families;
    }

    /**
     * What a parent sent to set a password.
     *
     * @param child the number of a child that is said to be an own one
     */
    record NewPassword(Iin parent, Iin child, String password) {}

    /** What became of it. */
    sealed interface Setting {}

    /** It is set; every session that the parent had before is over. */
    record PasswordSet() implements Setting {}

    /** The number is none of an own child's. */
    record NotOwnChild() implements Setting {}

    /** The number is none of an own child's, for the fifth time: the sign-in begins anew. */
    record TooManyChildren() implements Setting {}

    /** The state register does not answer, and without it nobody can say whose child it is. */
    record RegisterSilentNow() implements Setting {}

    /** Too many are signing in at this moment. */
    record TooCrowded() implements Setting {}

    /** Whether the parent has a password yet. */
    boolean isSet(Iin parent) {
        return accounts.hasPassword(parent);
    }

    /** Compares a password. */
    Answer check(Iin parent, String typed, Instant now) {
        return accounts.check(parent, typed, now);
    }

    /** Why a new password is not taken. */
    Optional<Weakness> weakness(Territory territory, Iin parent, String password, Instant now) {
        var personal = Stream.concat(Stream.of(parent.value()), families.phone(territory, parent, now).stream());
        return passwords.weakness(password, personal.toList());
    }

    /** Sets a password that is not weak. */
    Setting set(Territory territory, Visit visit, NewPassword asked, Instant now) {
        return switch (families.kinship(territory, asked.parent(), asked.child(), now)) {
            case OWN -> set(asked, now);
            case NOT_OWN ->
                tx.write(db -> visits.goesOnAfterWrongChild(db, visit)) ? new NotOwnChild() : new TooManyChildren();
            case UNKNOWN -> new RegisterSilentNow();
        };
    }

    private Setting set(NewPassword asked, Instant now) {
        var hash = passwords.hash(asked.password());
        if (hash.isEmpty()) {
            return new TooCrowded();
        }
        accounts.setPassword(asked.parent(), hash.get(), now);
        return new PasswordSet();
    }
}
