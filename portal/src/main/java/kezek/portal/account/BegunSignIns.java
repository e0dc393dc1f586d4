package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Sign-ins that have begun. Between the pages the browser keeps a random token and nothing personal. */
@Component
class BegunSignIns {

    /** Name of the cookie. */
    static final String COOKIE = "kezek-sign-in";

    /** From the last code that was asked for. */
    static final Duration LENGTH = Duration.ofMinutes(20);

    /** Whoever names so many wrong children begins anew. */
    static final int WRONG_CHILDREN = 5;

    private final BegunSignInsQueries queries;
    private final KeyedHash hashes;

    BegunSignIns(BegunSignInsQueries queries, KeyedHash hashes) {
        this.queries = queries;
        this.hashes = hashes;
    }

    /** The token of a form: a form that is sent twice begins one visit. */
    String token(UUID key) {
        return TokenHash.token(hashes.of("sign-in", key.toString()));
    }

    /** A new visit, not written yet. */
    static Visit fresh(String token, Territory territory, Visit.Who who, String onward, Instant now) {
        return new Visit(TokenHash.of(token), territory.id(), who, onward, now.plus(LENGTH), Optional.empty(), 0);
    }

    /**
     * Begins a visit; false if the same person has just begun it. If it was somebody else, or if its code has been used already, it begins anew:
     * whoever goes back to the page on a shared device finds nothing open.
     */
    boolean begin(WriteDb db, Visit visit, Instant now) {
        if (queries.begin(db, visit)) {
            return true;
        }
        var same = queries.find(db, visit.token())
                .filter(begun -> begun.who().equals(visit.who())
                        && begun.territory().equals(visit.territory())
                        && begun.provedAt().isEmpty()
                        && now.isBefore(begun.until()));
        if (same.isPresent()) {
            return false;
        }
        queries.remove(db, visit.token());
        return queries.begin(db, visit);
    }

    /** The visit of a token, while its time is not over and where it began. */
    Optional<Visit> find(ReadDb db, String token, Territory territory, Instant now) {
        return Optional.of(token)
                .filter(TokenHash::isToken)
                .flatMap(one -> queries.find(db, TokenHash.of(one)))
                .filter(visit -> visit.territory().equals(territory.id()) && now.isBefore(visit.until()));
    }

    /** Another code was asked for: from now on it lasts as long as a new one. */
    void prolong(WriteDb db, Visit visit, Instant now) {
        queries.prolong(db, visit.token(), now.plus(LENGTH));
    }

    /** Its code was right. */
    void prove(WriteDb db, Visit visit, Instant now) {
        queries.prove(db, visit.token(), now);
    }

    /** One more wrong child was named. At the fifth the visit is over: false. */
    boolean goesOnAfterWrongChild(WriteDb db, Visit visit) {
        if (queries.countWrongChild(db, visit.token(), WRONG_CHILDREN - 1)) {
            return true;
        }
        queries.remove(db, visit.token());
        return false;
    }
}
