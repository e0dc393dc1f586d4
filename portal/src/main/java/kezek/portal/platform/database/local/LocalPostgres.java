package kezek.portal.platform.database.local;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    /** Half a minute: the first start of a portal makes its database meanwhile. */
    private static final int JOIN_LOOKS = 1_500;

    private final Optional<Ours> ours;
    private final ClusterFolder folder;
    private final Logins logins;
    private final Found found;
    private RunningServer server;
    private boolean closed;

    private LocalPostgres(Optional<Ours> ours, ClusterFolder folder, RunningServer server, Logins logins, Found found) {
        this.ours = ours;
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

    /** What only the process has that answers for the server. */
    private record Ours(HomeLock lock, Cluster cluster) {}

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
            NewHome.refuseUnfinished(home);
            var folder = ClusterFolder.of(home);
            var cluster = Cluster.in(folder, PostgresBinaries.in(folder), new KeptSecrets(home));
            cluster.makeIfAbsent();
            var orphan = RunningServer.orphanOf(folder.data());
            var server = orphan.orElseGet(() -> new ServerStart(cluster).onAFreePort());
            var postgres = new LocalPostgres(
                    Optional.of(new Ours(lock, cluster)),
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

    /** Whether this home has a database of its own; nothing is made. */
    public static boolean isIn(Path home) {
        return ClusterFolder.isMadeFor(home);
    }

    /** The JDBC address of the database; it stays when the server is started again. */
    public synchronized String url() {
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

    /** The data directory. */
    public Path data() {
        return folder.data();
    }

    /** The number of the server's process. */
    public synchronized long pid() {
        return server.process().pid();
    }

    /** How the server was found. */
    public Found found() {
        return found;
    }

    /** Whether the server has ended though nobody here told it to. One that belongs to another portal is that portal's to look after. */
    public synchronized boolean lost() {
        return ours.isPresent() && !closed && !server.worksOn(folder.data());
    }

    /**
     * Starts a server that is lost again, on the same port. It recovers: all that was committed is there.
     *
     * @throws StartRefused if it does not start; it may be tried again
     */
    public synchronized void startAgain() {
        if (lost()) {
            var cluster = ours.orElseThrow().cluster();
            // What is left of the one that was lost ends first: two on the same data would destroy them.
            server = RunningServer.orphanOf(folder.data())
                    .orElseGet(() -> new ServerStart(cluster).onPort(server.port()));
        }
    }

    /** Ends the server, unless it is another portal's. */
    @Override
    public synchronized void close() {
        if (ours.isEmpty() || closed) {
            return;
        }
        closed = true;
        try {
            if (server.worksOn(folder.data()) && !server.end(folder.data())) {
                LOG.error(
                        "PostgreSQL, process {}, has not ended after 30 seconds; the next start takes it over", pid());
            }
        } finally {
            ours.get().lock().close();
        }
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
