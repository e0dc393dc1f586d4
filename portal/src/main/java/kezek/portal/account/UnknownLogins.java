package kezek.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logins that nobody has: their passwords are never right, take as long to compare, and wrong tries have to wait as with any other login. */
@Component
class UnknownLogins {

    private static final int AT_MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final String hash = Passwords.nobodys();

    private final Cache<String, @Nullable WrongTries> tries = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Whoever would have this login in a territory. */
    PasswordCheck.Owner owner(String territory, String login) {
        return new Nobody(territory + "/" + login);
    }

    private final class Nobody implements PasswordCheck.Owner {

        private final String name;

        Nobody(String name) {
            this.name = name;
        }

        @Override
        public PasswordCheck.Kept locked(ReadDb db) {
            var counted = tries.getIfPresent(name);
            return new PasswordCheck.Kept(hash, counted == null ? WrongTries.NONE : counted);
        }

        @Override
        public void count(WriteDb db, WrongTries counted) {
            tries.put(name, counted);
        }
    }
}
