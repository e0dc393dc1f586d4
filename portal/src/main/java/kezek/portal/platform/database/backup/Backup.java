package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.KeptSecrets;

/**
 * Takes a backup of the embedded PostgreSQL while others write. All that was committed when it began is in it, and what was committed until it
 * ended. The secrets of the home are in it too: without the passwords nobody gets into the restored database, and without the portal's secret
 * what was hashed with it is lost. A secret that the environment gives ({@code KEZEK_SECRET}) is not.
 */
final class Backup {

    private static final String NOT_ALLOWED = "42501";

    private final LocalPostgres postgres;
    private final Path home;

    Backup(LocalPostgres postgres, Path home) {
        this.postgres = postgres;
        this.home = home;
    }

    /** How it ended. */
    sealed interface Outcome {}

    /** It lies in its file. */
    record Written(long bytes, String from, String to) implements Outcome {}

    /** The server was made by an older release, and has not been started by this one. */
    record NotAllowedYet() implements Outcome {}

    private record Stopped(String at, byte[] label, byte[] tablespaces) {}

    /** Writes it; the file must not be there. */
    Outcome write(Path file) throws IOException, SQLException {
        try (var connection = connected()) {
            try {
                keepWal(connection);
            } catch (SQLException refused) {
                if (NOT_ALLOWED.equals(refused.getSQLState())) {
                    return new NotAllowedYet();
                }
                throw refused;
            }
            try (var backup = new BackupFile(file)) {
                return write(connection, backup);
            }
        }
    }

    private Outcome write(Connection connection, BackupFile backup) throws IOException, SQLException {
        var data = postgres.data();
        // «fast»: a checkpoint at once instead of spread over minutes.
        var from = text(connection, "select pg_backup_start('kezek', true)::text");
        DataFiles.copy(data, backup);
        var stopped = stop(connection);
        if (stopped.tablespaces().length > 0) {
            throw new IllegalStateException("nobody can make tablespaces in the embedded PostgreSQL");
        }
        backup.file(Manifest.DATA + "backup_label", stopped.label());
        new WalRange(walFile(connection, from), walFile(connection, stopped.at())).copy(data, backup);
        for (var secret : secrets()) {
            backup.file(Manifest.SECRETS + secret.getFileName(), secret);
        }
        return new Written(backup.complete(from, stopped.at()), from, stopped.at());
    }

    /** As the owner of the schema, with no bound on the time of an answer: a checkpoint may take minutes. */
    private Connection connected() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", postgres.owner().user());
        properties.setProperty("password", postgres.owner().password().text());
        properties.setProperty("ApplicationName", "kezek backup");
        return DriverManager.getConnection(postgres.url(), properties);
    }

    /** From here to the end of the connection the server removes no part of its journal. */
    private static void keepWal(Connection connection) throws SQLException {
        var name = "kezek_backup_" + ProcessHandle.current().pid();
        text(connection, "select slot_name from pg_create_physical_replication_slot('" + name + "', true, true)");
    }

    /** Ends the backup; the server goes on with a new file of its journal, and the last one needed is complete. */
    private static Stopped stop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select lsn::text as lsn, labelfile, spcmapfile from pg_backup_stop(false)")) {
            row.next();
            return new Stopped(
                    row.getString("lsn"),
                    row.getString("labelfile").getBytes(StandardCharsets.UTF_8),
                    row.getString("spcmapfile").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String walFile(Connection connection, String place) throws SQLException {
        return text(connection, "select pg_walfile_name('" + place + "'::pg_lsn)");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Path> secrets() throws IOException {
        try (var files = Files.list(new KeptSecrets(home).folder())) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
