package kezek.portal.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Repository;

/** SQL of sessions. */
@Repository
class SessionsQueries {

    private final StaffQueries staff;

    SessionsQueries(StaffQueries staff) {
        this.staff = staff;
    }

    /** A session that nobody has ended: {@code until} is out. */
    record Found(SignedIn who, Instant seenAt, Instant until) {}

    private record Kept(
            Optional<String> parent, Optional<UUID> territory, Optional<UUID> staff, Instant seenAt, Instant until) {}

    void begin(WriteDb db, TokenHash token, SignedIn who, Instant now, Instant until) {
        var parent = who instanceof SignedIn.Parent one ? one.iin().value() : null;
        var staff = who instanceof SignedIn.Staff one ? one : null;
        db.change("""
                        insert into session (token_hash, parent_iin, territory_id, staff_id, started_at, seen_at, until_at)
                        values (:token, :parent, :territory, :staff, :now, :now, :until)
                        """)
                .param("token", token.bytes())
                .param("parent", parent)
                .param("territory", staff == null ? null : staff.territory())
                .param("staff", staff == null ? null : staff.account())
                .param("now", now)
                .param("until", until)
                .rows();
    }

    Optional<Found> find(ReadDb db, TokenHash token) {
        return db.select("""
                        select parent_iin, territory_id, staff_id, seen_at, until_at from session
                        where token_hash = :token and ended_at is null
                        """)
                .param("token", token.bytes())
                .optional(row -> new Kept(
                        row.optional("parent_iin", Row::text),
                        row.optional("territory_id", Row::uuid),
                        row.optional("staff_id", Row::uuid),
                        row.instant("seen_at"),
                        row.instant("until_at")))
                .flatMap(kept -> who(db, kept).map(who -> new Found(who, kept.seenAt(), kept.until())));
    }

    /** Writes down when somebody was there last; what another node knows to be later stays. */
    void touch(WriteDb db, SortedMap<TokenHash, Instant> touches) {
        db.change("""
                        update session s set seen_at = one.seen_at
                        from unnest(:tokens, :instants) as touched (token, at),
                            lateral (select decode(touched.token, 'hex') as token, cast(touched.at as timestamptz) as seen_at) one
                        where s.token_hash = one.token and s.seen_at < one.seen_at
                        """)
                .param("tokens", touches.keySet().stream().map(TokenHash::text).toArray(String[]::new))
                .param(
                        "instants",
                        touches.values().stream().map(Instant::toString).toArray(String[]::new))
                .rows();
    }

    /** The session, if it was not ended before. */
    List<TokenHash> end(WriteDb db, TokenHash token, Instant now) {
        return db.change("""
                        update session set ended_at = :now where token_hash = :token and ended_at is null
                        returning token_hash
                        """).param("token", token.bytes()).param("now", now).returning(SessionsQueries::token);
    }

    List<TokenHash> endOfParent(WriteDb db, Iin parent, Instant now) {
        return db.change("""
                        update session set ended_at = :now where parent_iin = :parent and ended_at is null
                        returning token_hash
                        """).param("parent", parent.value()).param("now", now).returning(SessionsQueries::token);
    }

    List<TokenHash> endOfStaff(WriteDb db, UUID account, Instant now) {
        return db.change("""
                        update session set ended_at = :now where staff_id = :account and ended_at is null
                        returning token_hash
                        """).param("account", account).param("now", now).returning(SessionsQueries::token);
    }

    private static TokenHash token(Row row) {
        return new TokenHash(row.bytes("token_hash"));
    }

    private Optional<SignedIn> who(ReadDb db, Kept kept) {
        if (kept.parent().isPresent()) {
            return kept.parent().map(Iin::new).map(SignedIn.Parent::new);
        }
        return staff.signedIn(db, kept.territory().orElseThrow(), kept.staff().orElseThrow())
                .map(SignedIn.class::cast);
    }
}
