package kezek.portal.cabinet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often a family may claim for one child, and how often everybody whose phone is the same: a person who tries one group after the other is
 * not held up, a program that hammers is. It never goes by the address that many families share. The same key again is no new claim.
 * docs/decisions/0018-crowds.md
 */
@Component
class Pace {

    /** One claim in two seconds, as the mean of a short while. */
    static final int CLAIMS = 5;

    /** One phone may stand for a grandmother's grandchildren or for a children's home: for ten children who claim as fast as they may. */
    static final int CLAIMS_OF_PHONE = 10 * CLAIMS;

    static final Duration WHILE = Duration.ofSeconds(10);

    private static final int AT_MOST = 200_000;

    private final Cache<UUID, Set<UUID>> ofChild;
    private final Cache<String, Set<UUID>> ofPhone;

    @Autowired
    Pace() {
        this(Ticker.systemTicker());
    }

    Pace(Ticker ticker) {
        ofChild = remembering(ticker);
        ofPhone = remembering(ticker);
    }

    private static <K> Cache<K, Set<UUID>> remembering(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(WHILE)
                .ticker(ticker)
                .build();
    }

    /**
     * Whether a claim for the child of an application may be made now; the while begins with the first claim.
     *
     * @param phone of the application; an imported one may have none
     */
    boolean admits(UUID application, Optional<String> phone, UUID key) {
        return admits(ofChild.get(application, first -> new HashSet<>()), key, CLAIMS)
                && phone.map(number -> admits(ofPhone.get(number, first -> new HashSet<>()), key, CLAIMS_OF_PHONE))
                        .orElse(true);
    }

    private static boolean admits(Set<UUID> keys, UUID key, int most) {
        synchronized (keys) {
            return keys.contains(key) || keys.size() < most && keys.add(key);
        }
    }
}
