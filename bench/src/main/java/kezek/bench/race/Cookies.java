package kezek.bench.race;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions that are as long as an arena lives by its moved clock, written as the portal writes them: of a token it keeps the hash. */
final class Cookies {

    private static final Duration LENGTH = Duration.ofDays(3_000);
    private static final int TOKEN_BYTES = 32;

    private final Random random;

    Cookies(Random random) {
        this.random = random;
    }

    /** The cookie of a parent. */
    String ofParent(Connection connection, String iin, Instant now) throws SQLException {
        return begin(connection, iin, null, null, now);
    }

    /** The cookie of somebody of an office. */
    String ofStaff(Connection connection, UUID territory, UUID account, Instant now) throws SQLException {
        return begin(connection, null, territory, account, now);
    }

    private String begin(
            Connection connection,
            @Nullable String parent,
            @Nullable UUID territory,
            @Nullable UUID account,
            Instant now)
            throws SQLException {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (var session = connection.prepareStatement("""
                insert into session (token_hash, parent_iin, territory_id, staff_id, started_at, seen_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            session.setBytes(1, hash(token));
            session.setString(2, parent);
            session.setObject(3, territory);
            session.setObject(4, account);
            session.setTimestamp(5, Timestamp.from(now));
            session.setTimestamp(6, Timestamp.from(now));
            session.setTimestamp(7, Timestamp.from(now.plus(LENGTH)));
            session.executeUpdate();
        }
        return "kezek-session=" + token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
