package kezek.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is signed in, from the sign-in to the sign-out. The browser keeps a random token, the database its hash. A node remembers for some seconds
 * what the database said; a session that ends here is over here at once, and on the other nodes when they have forgotten it.
 */
@Component
public class Sessions {

    /** Name of the cookie. In production {@link Cookies} puts a prefix before it. */
    public static final String COOKIE = "kezek-session";

    /** Whoever signs in after seven in the evening is still there when the places open at seven; a working day of an office fits too. */
    static final Duration LENGTH = Duration.ofHours(12);

    /** How long a node believes what the database said. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** That somebody is there is written down no oftener. */
    static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    /** Those who are there are written down together, so often: at seven a write each would stand in the way of the claims. */
    static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private static final int TOLD_AT_ONCE = 1_000;
    private static final int AT_MOST = 500_000;

    /** So many sessions that this node does not know are read at a time. docs/decisions/0018-crowds.md */
    private static final int READ_AT_ONCE = 4;

    private final Tx tx;
    private final Tx cold;
    private final SessionsQueries queries;
    private final Cache<TokenHash, @Nullable Known> known;
    private final Map<TokenHash, Instant> untold = new ConcurrentHashMap<>();

    /** A session as this node knows it, and when it was last written down that somebody is there. */
    private record Known(SessionsQueries.Found session, AtomicReference<Instant> touched) {}

    @Autowired
    Sessions(Tx tx, SessionsQueries queries) {
        this(tx, queries, Ticker.systemTicker());
    }

    Sessions(Tx tx, SessionsQueries queries, Ticker ticker) {
        this.tx = tx;
        this.cold = tx.narrowed(READ_AT_ONCE);
        this.queries = queries;
        this.known = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** Begins a session of twelve hours; the token for the cookie. */
    public String begin(SignedIn who, Instant now) {
        var token = TokenHash.freshToken();
        tx.run(db -> queries.begin(db, TokenHash.of(token), who, now, now.plus(LENGTH)));
        return token;
    }

    /** Who has this token; empty if there is no such session, if its time is over, if it was ended or the account of an office closed. */
    public Optional<SignedIn> find(String token, Instant now) {
        if (!TokenHash.isToken(token)) {
            return Optional.empty();
        }
        var hash = TokenHash.of(token);
        var found = Optional.ofNullable(known.get(hash, this::look))
                .filter(one -> now.isBefore(one.session().until()));
        found.ifPresent(one -> touch(hash, one, now));
        return found.map(one -> one.session().who());
    }

    /** Ends a session; one that is over stays as it is. */
    public void end(String token, Instant now) {
        tx.run(db -> forget(queries.end(db, TokenHash.of(token), now)));
    }

    /** Ends all sessions of a parent, whoever has them. */
    void endAll(WriteDb db, Iin parent, Instant now) {
        forget(queries.endOfParent(db, parent, now));
    }

    /** Ends all sessions of an account of an office. */
    void endAll(WriteDb db, UUID account, Instant now) {
        forget(queries.endOfStaff(db, account, now));
    }

    /** After the commit: before it, the next request would look the session up as it was. Who is just looking it up is waited for. */
    private void forget(List<TokenHash> ended) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidateAll(ended);
            }
        });
    }

    private @Nullable Known look(TokenHash token) {
        return cold.readOne(db -> queries.find(db, token))
                .map(session -> new Known(session, new AtomicReference<>(session.seenAt())))
                .orElse(null);
    }

    private void touch(TokenHash token, Known session, Instant now) {
        var touched = session.touched().get();
        var before = now.minus(TOUCHED_EVERY);
        if (!touched.isAfter(before) && session.touched().compareAndSet(touched, now)) {
            untold.put(token, now);
        }
    }

    /** Writes down who was there since the last time, many with one statement; how many. What fails is tried again the next time. */
    int tellTouches() {
        var told = 0;
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            var touches = batch;
            tx.run(db -> queries.touch(db, touches));
            touches.forEach(untold::remove);
            told += touches.size();
        }
        return told;
    }

    /** In the order of the hashes, so that two nodes do not wait for each other. */
    private SortedMap<TokenHash, Instant> batch() {
        var batch = new TreeMap<TokenHash, Instant>(Comparator.comparing(TokenHash::text));
        untold.entrySet().stream().limit(TOLD_AT_ONCE).forEach(touch -> batch.put(touch.getKey(), touch.getValue()));
        return batch;
    }
}
