package kezek.portal.cabinet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often a family may claim for one child: a person who tries one group after the other is not held up, a program that hammers is. It goes
 * by the child alone, never by the address that many families share. The same key again is no new claim.
 */
@Component
class Pace {

    /** One claim in two seconds, as the mean of a short while. */
    static final int CLAIMS = 5;

    static final Duration WHILE = Duration.ofSeconds(10);

    private static final int AT_MOST = 200_000;

    private final Cache<UUID, Set<UUID>> recent;

    @Autowired
    Pace() {
        this(Ticker.systemTicker());
    }

    Pace(Ticker ticker) {
        recent = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(WHILE)
                .ticker(ticker)
                .build();
    }

    /** Whether a claim for the child of an application may be made now; the while begins with the first claim. */
    boolean admits(UUID application, UUID key) {
        var keys = recent.get(application, first -> new HashSet<>());
        synchronized (keys) {
            return keys.contains(key) || keys.size() < CLAIMS && keys.add(key);
        }
    }
}
