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
 * left behind is taken over; a command may join the server of a portal that is at work. Close it after the last connection.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final long LOG_BYTES = 10_000_000;
    private static final int STARTS = 3;

    /** Half a minute: the first start of a portal makes its database meanwhile. */
    private static final int JOIN_LOOKS = 1_500;

    private final Optional<HomeLock> lock;
    private final ClusterFolder folder;
    private final RunningServer server;
    private final Logins logins;
    private final Found found;

    private LocalPostgres(
            Optional<HomeLock> lock, ClusterFolder folder, RunningServer server, Logins logins, Found found) {
        this.lock = lock;
        this.folder = folder;
        this.server = server;
        this.logins = logins;
        this.found = found;
    }

    /** How the server was found. */
    public enum Found {
        /** It was not there and was started. */
        STARTED,
        /** A killed portal had left it behind. */
        TAKEN_OVER,
        /** It belongs to a portal that is at work, which will end it. */
        JOINED
    }

    private record Logins(Login application, Login owner) {}

    /**
     * Starts the database of this home, making it at the first time.
     *
     * @throws StartRefused if it cannot run here or another portal uses the home
     */
    public static LocalPostgres start(Path home) {
        HomeFolder.make(home);
        return start(home, HomeLock.take(home.toAbsolutePath().normalize()));
    }

    /**
     * The database of this home beside a portal that may be at work on it: joins the server of that portal, or starts one if there is none.
     *
     * @throws StartRefused if it cannot run here, or the portal that has the home does not get its server to work
     */
    public static LocalPostgres join(Path home) {
        HomeFolder.make(home);
        for (var look = 0; look < JOIN_LOOKS; look++) {
            var free = HomeLock.takeIfFree(home.toAbsolutePath().normalize());
            if (free.isPresent()) {
                return start(home, free.get());
            }
            var folder = ClusterFolder.of(home);
            var server = RunningServer.ofAnother(folder.data());
            if (server.isPresent()) {
                var secrets = new KeptSecrets(home);
                var logins = new Logins(Cluster.application(secrets), Cluster.owner(secrets));
                var joined = new LocalPostgres(Optional.empty(), folder, server.get(), logins, Found.JOINED);
                joined.signIn();
                return joined;
            }
            Subprocess.pause();
        }
        throw new StartRefused("KEZEK_HOME is \"" + home
                + "\": another Kezek uses it, but its database takes no connections; try again when it has started");
    }

    private static LocalPostgres start(Path home, HomeLock lock) {
        try {
            var folder = ClusterFolder.of(home);
            var cluster = Cluster.in(folder, PostgresBinaries.in(folder), new KeptSecrets(home));
            cluster.makeIfAbsent();
            var orphan = RunningServer.orphanOf(folder.data());
            var server = orphan.orElseGet(() -> spawn(cluster));
            var postgres = new LocalPostgres(
                    Optional.of(lock),
                    folder,
                    server,
                    new Logins(cluster.application(), cluster.owner()),
                    orphan.isPresent() ? Found.TAKEN_OVER : Found.STARTED);
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
        return logins.application();
    }

    /** The role that owns the schema. */
    public Login owner() {
        return logins.owner();
    }

    /** The folder in which binaries, data and log lie. */
    public Path folder() {
        return folder.path();
    }

    /** The number of the server's process. */
    public long pid() {
        return server.process().pid();
    }

    /** How the server was found. */
    public Found found() {
        return found;
    }

    /** Ends the server, unless it is another portal's. */
    @Override
    public void close() {
        if (found == Found.JOINED) {
            return;
        }
        try {
            if (!server.end(folder.data())) {
                LOG.error(
                        "PostgreSQL, process {}, has not ended after 30 seconds; the next start takes it over", pid());
            }
        } finally {
            lock.ifPresent(HomeLock::close);
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
                if (found == Found.STARTED) {
                    server.end(folder.data());
                }
                throw new StartRefused("PostgreSQL, process " + pid() + ", on "
                        + folder.data() + " does not take the password of " + login.user()
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
