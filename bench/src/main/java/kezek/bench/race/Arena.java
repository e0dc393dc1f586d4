package kezek.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.portal.platform.database.local.LocalPostgres;

/** Several portals on one database, which they reach through a proxy, with one movable clock; and every way to break them. */
public final class Arena implements AutoCloseable {

    /** In which all nodes have surely followed a move of the clock: they look twice a second. */
    private static final Duration FOLLOWED = Duration.ofMillis(1_300);

    private final LocalPostgres postgres;
    private final LossyProxy proxy;
    private final List<Node> nodes;
    private final InstantSource machine = InstantSource.system();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile Duration offset = Duration.ZERO;

    private Arena(LocalPostgres postgres, LossyProxy proxy, List<Node> nodes) {
        this.postgres = postgres;
        this.proxy = proxy;
        this.nodes = nodes;
    }

    /** Starts everything in a folder that is empty. */
    public static Arena open(Path folder, int count) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var postgres = LocalPostgres.start(folder.resolve("database"));
        var proxy = LossyProxy.to(() -> port(postgres));
        var nodes = new ArrayList<Node>();
        var arena = new Arena(postgres, proxy, nodes);
        try {
            for (var i = 0; i < count; i++) {
                nodes.add(Node.start(folder.resolve("node" + i), settings(postgres, proxy)));
                if (i == 0) {
                    // It makes the schema, which the others find.
                    nodes.getFirst().awaitUp();
                }
            }
            for (var node : nodes) {
                node.awaitUp();
            }
            return arena;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            arena.close();
            throw failed;
        }
    }

    private static int port(LocalPostgres postgres) {
        return Integer.parseInt(postgres.url().replaceAll(".*:([0-9]+)/.*", "$1"));
    }

    private static Map<String, String> settings(LocalPostgres postgres, LossyProxy proxy) {
        var url = postgres.url().replaceAll(":[0-9]+/", ":" + proxy.port() + "/");
        return Map.of(
                "KEZEK_DEMO", "no",
                "KEZEK_DB_URL", url,
                "KEZEK_DB_USER", postgres.application().user(),
                "KEZEK_DB_PASSWORD", postgres.application().password().text(),
                "KEZEK_DB_OWNER_USER", postgres.owner().user(),
                "KEZEK_DB_OWNER_PASSWORD", postgres.owner().password().text(),
                "KEZEK_SECRET", UUID.randomUUID().toString() + UUID.randomUUID());
    }

    /** 0, 1, 2, … */
    int nextRound() {
        return rounds.getAndIncrement();
    }

    List<Node> nodes() {
        return nodes;
    }

    /** How many answers to commits were lost on their way. */
    public int commitsLost() {
        return proxy.commitsLost();
    }

    LossyProxy proxy() {
        return proxy;
    }

    /** A connection past the proxy, as the owner of the schema. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.url(),
                postgres.owner().user(),
                postgres.owner().password().text());
        connection.setSchema("kezek");
        return connection;
    }

    /** The instant by the clock that all nodes go by. */
    Instant now() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves the clock so that it stands there when all nodes have followed; returns then. */
    void moveTo(Instant target) throws SQLException, InterruptedException {
        var forward = Duration.between(machine.instant().plus(FOLLOWED), target);
        try (var connection = connect();
                var change = connection.prepareStatement("""
                        insert into clock (id, offset_micros) values (1, ?)
                        on conflict (id) do update set offset_micros = excluded.offset_micros
                        """)) {
            change.setLong(1, forward.toNanos() / 1_000);
            change.executeUpdate();
        }
        offset = forward;
        Thread.sleep(FOLLOWED);
    }

    /** Kills PostgreSQL as {@code kill -9} does. */
    void killDatabase() {
        ProcessHandle.of(postgres.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Starts it again on what it had written. */
    void startDatabaseAgain() throws InterruptedException {
        while (!postgres.lost()) {
            Thread.sleep(20);
        }
        postgres.startAgain();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        proxy.close();
        if (postgres.lost()) {
            postgres.startAgain();
        }
        postgres.close();
    }
}
