package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Component;

/**
 * Compares passwords. A try is counted before it is looked at, so that many at once cannot try more often than one after the other; and no
 * connection to the database waits while a password is hashed.
 */
@Component
class PasswordCheck {

    /** So many sign-ins are with the database at a time. docs/decisions/0018-crowds.md */
    private static final int AT_ONCE = 2;

    private final Tx tx;
    private final Passwords passwords;

    PasswordCheck(Tx tx, Passwords passwords) {
        this.tx = tx.narrowed(AT_ONCE);
        this.passwords = passwords;
    }

    /** Whose password it is. */
    interface Owner {

        /** What is kept, locked until the transaction ends. */
        Kept locked(ReadDb db);

        /** Keeps the wrong tries. */
        void count(WriteDb db, WrongTries tries);
    }

    /** A hash and the wrong tries since the last right one. */
    record Kept(String hash, WrongTries tries) {}

    /** What became of a try. */
    sealed interface Answer {}

    /** It is the right one. */
    record RightPassword() implements Answer {}

    /** It is not; {@code waitUntil}: the next one is looked at from then on, now if empty. */
    record WrongPassword(Optional<Instant> waitUntil) implements Answer {}

    /** It was not looked at, because of the wrong ones before; from {@code until} on. */
    record TooSoon(Instant until) implements Answer {}

    /** It was not looked at, because too many are signing in at this moment. The try does not count. */
    record Crowded() implements Answer {}

    /** Compares what was typed. */
    Answer check(Owner owner, String typed, Instant now) {
        return switch (begin(owner, now)) {
            case Stopped stopped -> new TooSoon(stopped.until());
            case Begun begun ->
                passwords
                        .matches(typed, begun.kept().hash())
                        .map(right -> right ? right(owner) : wrong(begun, now))
                        .orElseGet(() -> crowded(owner));
        };
    }

    private sealed interface Beginning permits Begun, Stopped {}

    private record Begun(Kept kept) implements Beginning {}

    private record Stopped(Instant until) implements Beginning {}

    private Answer right(Owner owner) {
        tx.run(db -> owner.count(db, WrongTries.NONE));
        return new RightPassword();
    }

    private static Answer wrong(Begun begun, Instant now) {
        return new WrongPassword(begun.kept().tries().andAnother(now).waitsUntil(now));
    }

    /** The try that was counted and not looked at is taken back, and no other one. */
    private Answer crowded(Owner owner) {
        tx.run(db -> {
            var tries = owner.locked(db).tries();
            owner.count(db, tries.count() <= 1 ? WrongTries.NONE : new WrongTries(tries.count() - 1, tries.last()));
        });
        return new Crowded();
    }

    private Beginning begin(Owner owner, Instant now) {
        return tx.write(db -> {
            var kept = owner.locked(db);
            var until = kept.tries().waitsUntil(now);
            if (until.isPresent()) {
                return new Stopped(until.get());
            }
            owner.count(db, kept.tries().andAnother(now));
            return new Begun(kept);
        });
    }
}
