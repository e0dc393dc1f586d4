package kezek.portal.account;

import java.time.Instant;
import kezek.portal.account.PasswordCheck.Answer;
import kezek.portal.platform.database.Tx;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/** Parents who have set a password. One account for all territories. */
@Component
class ParentAccounts {

    /** So many sign-ins are with the database at a time. docs/decisions/0018-crowds.md */
    private static final int AT_ONCE = 2;

    private final Tx tx;
    private final ParentAccountQueries queries;
    private final PasswordCheck passwords;
    private final Sessions sessions;

    ParentAccounts(Tx tx, ParentAccountQueries queries, PasswordCheck passwords, Sessions sessions) {
        this.tx = tx.narrowed(AT_ONCE);
        this.queries = queries;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Whether a parent has one. */
    boolean hasPassword(Iin parent) {
        return tx.read(db -> queries.hasPassword(db, parent));
    }

    /** Compares the password of a parent who has one. */
    Answer check(Iin parent, String typed, Instant now) {
        return passwords.check(queries.owner(parent), typed, now);
    }

    /** Sets the password. Sessions from before are over: whoever had them may have been a stranger. */
    void setPassword(Iin parent, String hash, Instant now) {
        tx.run(db -> {
            queries.setPassword(db, parent, hash, now);
            sessions.endAll(db, parent, now);
        });
    }
}
