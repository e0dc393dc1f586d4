package kezek.portal.platform.database.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.platform.settings.HomeFolder;
import kezek.portal.platform.settings.KeptSecrets;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: a child process on a free port of 127.0.0.1 that keeps its data in the home folder. A server that a killed portal
 * left behind is taken over. Close it after the last connection.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final long LOG_BYTES = 10_000_000;
    private static final int STARTS = 3;

    private final HomeLock lock;
    private final Cluster cluster;
    private final RunningServer server;
    private final boolean adopted;

    private LocalPostgres(HomeLock lock, Cluster cluster, RunningServer server, boolean adopted) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
        this.adopted = adopted;
    }

    /**
     * Starts the database of this home, making it at the first time.
     *
     * @throws StartRefused if it cannot run here or another portal uses the home
     */
    public static LocalPostgres start(Path home) {
        HomeFolder.make(home);
        var lock = HomeLock.take(home.toAbsolutePath().normalize());
        try {
            var folder = ClusterFolder.of(home);
            var cluster = Cluster.in(folder, PostgresBinaries.in(folder), new KeptSecrets(home));
            cluster.makeIfAbsent();
            var orphan = RunningServer.orphanOf(folder.data());
            var server = orphan.orElseGet(() -> spawn(cluster));
            var postgres = new LocalPostgres(lock, cluster, server, orphan.isPresent());
            postgres.signIn();
            return postgres;
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** The JDBC address of the database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + Cluster.DATABASE;
    }

    /** The role that the portal works as. */
    public Login application() {
        return cluster.application();
    }

    /** The role that owns the schema. */
    public Login owner() {
        return cluster.owner();
    }

    /** The folder in which binaries, data and log lie. */
    public Path folder() {
        return cluster.folder().path();
    }

    /** The number of the server's process. */
    public long pid() {
        return server.process().pid();
    }

    /** Whether the server was found running. */
    public boolean adopted() {
        return adopted;
    }

    @Override
    public void close() {
        try {
            if (!server.end(cluster.folder().data())) {
                LOG.error(
                        "PostgreSQL, process {}, has not ended after 30 seconds; the next start takes it over", pid());
            }
        } finally {
            lock.close();
        }
    }

    private static RunningServer spawn(Cluster cluster) {
        var folder = cluster.folder();
        try {
            cluster.binaries().removeOthers();
            if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_BYTES) {
                Files.move(
                        folder.log(), folder.path().resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            for (var start = 1; ; start++) {
                var process = Subprocess.in(folder.path(), command(cluster, freePort()))
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                        .start();
                try {
                    return RunningServer.whenReady(folder.data(), process.toHandle());
                } catch (StartRefused failed) {
                    // Another program may have taken the port between our look and the start.
                    if (start == STARTS || process.isAlive()) {
                        throw new StartRefused(failed.getMessage() + ": " + lastLine(folder.log()));
                    }
                }
            }
        } catch (IOException unusable) {
            throw new StartRefused("PostgreSQL in " + folder.path() + " cannot be started: " + unusable);
        }
    }

    private static List<String> command(Cluster cluster, int port) {
        var command = new ArrayList<String>();
        // A session of its own: Ctrl-C at the terminal then reaches the portal alone, which ends the database last.
        command.add("setsid");
        command.addAll(cluster.folder()
                .user()
                .command(
                        cluster.binaries().program("postgres"),
                        "-D",
                        cluster.folder().data().toString()));
        Stream.concat(Stream.of("port=" + port), ServerParameters.ALL.stream())
                .flatMap(parameter -> Stream.of("-c", parameter))
                .forEach(command::add);
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return lines.isEmpty() ? "it printed nothing" : lines.getLast() + " (" + log + ")";
    }

    /** Proves that the server is ours: it takes the passwords that this home keeps. */
    private void signIn() {
        for (var login : List.of(application(), owner())) {
            refusal(login).ifPresent(why -> {
                if (!adopted) {
                    server.end(cluster.folder().data());
                }
                throw new StartRefused("PostgreSQL, process " + pid() + ", on "
                        + cluster.folder().data() + " does not take the password of " + login.user()
                        + " kept in the home's secrets: " + why);
            });
        }
    }

    private Optional<String> refusal(Login login) {
        try (var connection = DriverManager.getConnection(
                url(), login.user(), login.password().text())) {
            return connection.isValid(5) ? Optional.empty() : Optional.of("it does not answer");
        } catch (SQLException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
