package kezek.portal.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Accounts of those who work in offices. An operator opens and closes them. */
@Component
class StaffAccounts {

    /** A login: Latin letters, digits, dots, dashes and underscores. */
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,47}");

    /** A mobile phone. */
    static final Pattern PHONE = Pattern.compile("\\+7[0-9]{10}");

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tx tx;
    private final StaffQueries queries;
    private final Passwords passwords;
    private final Sessions sessions;

    StaffAccounts(Tx tx, StaffQueries queries, Passwords passwords, Sessions sessions) {
        this.tx = tx;
        this.queries = queries;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Somebody who gets an account.
     *
     * @param kindergarten its identifier; empty for the department
     * @param phone {@code +7} and ten digits: the codes of the sign-in go there
     * @param hash of the first password
     */
    record NewStaff(String login, Optional<UUID> kindergarten, String phone, String name, String hash) {}

    /** A password nobody has thought of: eighty random bits in four groups. */
    static String freshPassword() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP)
                        .mapToObj(each -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The kindergarten with this code. */
    Optional<UUID> kindergarten(Territory territory, String code) {
        return tx.read(db -> queries.kindergarten(db, territory.id(), code));
    }

    /** Opens an account; false if the login is taken, be it by a closed account. */
    boolean add(Territory territory, NewStaff staff, Instant now) {
        return tx.write(db -> queries.add(db, territory.id(), Ids.at(now), staff, now));
    }

    /** Closes an account; all its sessions end. False if there is no open account with this login. */
    boolean close(Territory territory, String login, Instant now) {
        return tx.write(db -> {
            var open = queries.open(db, territory.id(), login);
            open.ifPresent(account -> {
                queries.close(db, territory.id(), account.account(), now);
                sessions.endAll(db, account.account(), now);
            });
            return open.isPresent();
        });
    }

    /** Sets another password; all sessions end. False if there is no open account with this login. */
    boolean setPassword(Territory territory, String login, String password, Instant now) {
        var hash = hash(password);
        return tx.write(db -> {
            var open = queries.open(db, territory.id(), login);
            open.ifPresent(account -> {
                queries.setPassword(db, territory.id(), account.account(), hash);
                sessions.endAll(db, account.account(), now);
            });
            return open.isPresent();
        });
    }

    /** The hash of a password that the operator gives out, who has time to wait. */
    String hash(String password) {
        return passwords.hash(password).orElseThrow(() -> new IllegalStateException("passwords wait for too long"));
    }
}
