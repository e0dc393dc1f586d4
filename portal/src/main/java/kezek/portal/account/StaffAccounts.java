package kezek.portal.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Accounts of those who work in offices. An operator opens and closes them; a closed one stays, because rows name who acted. */
@Component
public class StaffAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,47}");
    private static final Pattern PHONE = Pattern.compile("\\+7[0-9]{10}");

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
     * @param login well formed, see {@link #isLogin}
     * @param kindergarten its code; empty for somebody of the department
     * @param phone {@code +7} and ten digits: the codes of the sign-in go there
     */
    public record NewStaff(String login, Optional<String> kindergarten, String phone, String name) {
        public NewStaff {
            if (!isLogin(login) || !isPhone(phone) || name.isBlank()) {
                throw new IllegalArgumentException("login, phone or name of an account");
            }
        }
    }

    /** What became of it. */
    public sealed interface Adding {}

    /** The account is open. */
    public record Added() implements Adding {}

    /** The login is taken in this territory, be it by a closed account. */
    public record LoginTaken() implements Adding {}

    /** There is no kindergarten with this code. */
    public record NoSuchKindergarten() implements Adding {}

    /** Whether a text can be a login: 2 to 48 lower-case Latin letters, digits, dots, dashes, underscores, the first a letter or digit. */
    public static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    /** Whether a text is a phone as accounts keep it: {@code +7} and ten digits. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** A password that nobody has thought of: sixteen random characters in four groups, almost eighty bits. */
    static String freshPassword() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP)
                        .mapToObj(each -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Whether a login is taken in a territory, be it by a closed account. */
    public boolean isTaken(Territory territory, String login) {
        return tx.read(db -> queries.isTaken(db, territory.id(), login));
    }

    /** Opens an account with its first password. */
    public Adding add(Territory territory, NewStaff staff, String password, Instant now) {
        var hash = hash(password);
        return tx.write(db -> {
            var kindergarten = staff.kindergarten().flatMap(code -> queries.kindergarten(db, territory.id(), code));
            if (kindergarten.isEmpty() && staff.kindergarten().isPresent()) {
                return new NoSuchKindergarten();
            }
            var row = new StaffQueries.NewRow(Ids.at(now), staff, kindergarten, hash);
            return queries.add(db, territory.id(), row, now) ? new Added() : new LoginTaken();
        });
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

    private String hash(String password) {
        return passwords.hash(password).orElseThrow(() -> new IllegalStateException("passwords wait for too long"));
    }
}
