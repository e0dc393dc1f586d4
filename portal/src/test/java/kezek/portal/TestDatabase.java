package kezek.portal;

import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import org.springframework.boot.SpringApplication;

/**
 * The database of all tests of one run: an embedded one, started once for the process, or the external one that {@code KEZEK_DB_URL} names.
 * The portal migrates it when the first test starts it.
 */
public final class TestDatabase {

    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
    private static final ExternalDatabase DATABASE = external().orElseGet(TestDatabase::embedded);

    private TestDatabase() {}

    /** Settings of a portal in development that works on this database. */
    public static Settings settings() {
        return new Settings(
                Mode.DEVELOPMENT,
                8080,
                InetAddress.getLoopbackAddress(),
                HOME,
                Optional.of(DATABASE),
                List.of(),
                Optional.empty());
    }

    /** The name of the role that the portal works as. */
    public static String application() {
        return DATABASE.application().user();
    }

    /** A connection of the schema's owner; the schema {@code kezek} comes first. */
    public static Connection owner() throws SQLException {
        var login = DATABASE.owner();
        var connection = DriverManager.getConnection(
                DATABASE.url(), login.user(), login.password().text());
        connection.setSchema("kezek");
        return connection;
    }

    private static Optional<ExternalDatabase> external() {
        return switch (Settings.read(System.getenv(), Path.of(""))) {
            case Settings.Accepted accepted -> accepted.settings().database();
            case Settings.Refused refused -> throw new IllegalStateException(String.join("\n", refused.problems()));
        };
    }

    private static ExternalDatabase embedded() {
        var postgres = LocalPostgres.start(HOME);
        // Handlers run when all contexts, and so their pools, are closed; a hook of our own would race them.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner());
    }
}
