package kezek.bench;

import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kezek.bench.wire.Asker;
import kezek.bench.wire.Generator;
import kezek.bench.wire.Pace;
import kezek.bench.wire.Request;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Families that sign in while others press: each asks for a code, sends one and sends its password, over connections of their own. The codes lie in
 * an outbox that nobody reads, so the visits with which codes and passwords are sent were proved beforehand; all else is as at home.
 */
final class SigningIn implements AutoCloseable {

    /** How long a begun sign-in waits for its password. */
    private static final Duration VISIT = Duration.ofHours(1);

    private static final int FAMILIES = 10_000;
    private static final int CONNECTIONS = 64;
    private static final String PASSWORD = "kezek-bench-7";

    private final int port;
    private final String home;
    private final List<String> parents;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger in = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();
    private volatile boolean over;
    private volatile @Nullable RuntimeException failed;
    private @Nullable Thread thread;

    private SigningIn(int port, String home, List<String> parents) {
        this.port = port;
        this.home = home;
        this.parents = parents;
    }

    /**
     * What came of it.
     *
     * @param in who got a session
     * @param compared who sent a password and was answered
     */
    record Signed(int in, int compared) {}

    /** Nobody signs in. */
    static SigningIn nobody() {
        return new SigningIn(0, "", List.of());
    }

    /** Writes the families and lets them begin. */
    static SigningIn start(OwnPortal portal, Territory territory) throws SQLException {
        var now = portal.bean(PortalClock.class).now();
        try (var owner = portal.owner();
                var statement = owner.createStatement();
                var visit = owner.prepareStatement("""
                        insert into sign_in (token_hash, territory_id, parent_iin, onward, until_at, proved_at, wrong_children)
                        values (?, ?, ?, '', ?, ?, 0)
                        """)) {
            ClaimsCity.build(owner, territory, new ClaimsCity.Size(FAMILIES, 1, 1), 2, now);
            statement.execute("""
                    insert into application_contact (territory_id, application_id, phone, channel, language)
                    select territory_id, id, '+7700' || lpad(cast(number as text), 7, '0'), 'SMS', 'kk' from application where territory_id = '%1$s'
                    """.formatted(territory.id()));
            statement.execute("""
                    insert into parent_account (iin, password_hash, password_set_at, wrong_tries)
                    select iin, '%s', '%s', 0 from representative where territory_id = '%s'
                    """.formatted(hash(), now, territory.id()));
            List<String> parents;
            try (var rows = statement.executeQuery(
                    "select array_agg(iin order by iin) from representative where territory_id = '" + territory.id()
                            + "'")) {
                rows.next();
                parents = List.of((String[]) rows.getArray(1).getArray());
            }
            for (var parent : parents) {
                visit.setBytes(1, digest(token(parent)));
                visit.setObject(2, territory.id());
                visit.setString(3, parent);
                visit.setObject(4, now.plus(VISIT).atOffset(ZoneOffset.UTC));
                visit.setObject(5, now.atOffset(ZoneOffset.UTC));
                visit.addBatch();
            }
            visit.executeBatch();
            statement.execute("analyze");
            return new SigningIn(portal.port(), "/kk/" + territory.slug() + "/sign-in", parents).begun();
        }
    }

    /** Lets those who have begun end; who has not begun goes home. */
    Signed stop() throws InterruptedException {
        over = true;
        if (thread != null) {
            thread.join();
        }
        if (failed != null) {
            throw new IllegalStateException("families that signed in were cut off", failed);
        }
        return new Signed(in.get(), compared.get());
    }

    @Override
    public void close() {
        over = true;
    }

    private SigningIn begun() {
        thread = Thread.ofPlatform().start(this::signIn);
        return this;
    }

    private void signIn() {
        try {
            var families = Stream.generate(Family::new).limit(CONNECTIONS).toList();
            Generator.run(port, families, Pace.untilAllAreDone());
        } catch (UncheckedIOException | IllegalStateException broken) {
            failed = broken;
        }
    }

    /** What is sent, one after the other. */
    private enum Step {
        CODE_ASKED,
        CODE,
        PASSWORD
    }

    /** One connection, over which one family signs in after the other. */
    private final class Family implements Asker {

        private Step step = Step.PASSWORD;
        private String parent = "";

        @Override
        public byte @Nullable [] next() {
            step = switch (step) {
                case CODE_ASKED -> Step.CODE;
                case CODE -> Step.PASSWORD;
                case PASSWORD -> Step.CODE_ASKED;
            };
            return switch (step) {
                case CODE_ASKED -> first();
                case CODE -> form("/code", cookie(), "code=123456");
                case PASSWORD -> form("/password", cookie(), "password=" + PASSWORD);
            };
        }

        private byte @Nullable [] first() {
            var turn = next.getAndIncrement();
            if (over || turn >= parents.size()) {
                return null;
            }
            parent = parents.get(turn);
            return form("", "", "iin=" + parent + "&key=" + UUID.randomUUID());
        }

        private String cookie() {
            return "Cookie: kezek-sign-in=" + token(parent) + "\r\n";
        }

        private byte[] form(String path, String cookie, String body) {
            var headers = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
            return Request.of("POST", home + path, headers + cookie, body);
        }

        @Override
        public void answered(int status, long nanos) {
            if (step == Step.PASSWORD) {
                compared.incrementAndGet();
                in.addAndGet(status == HttpURLConnection.HTTP_SEE_OTHER ? 1 : 0);
            }
        }
    }

    private static String hash() {
        return "{pbkdf2}"
                + new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                        .encode(PASSWORD);
    }

    private static String token(String parent) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(parent));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
