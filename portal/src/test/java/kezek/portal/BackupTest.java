package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken while the portal writes, and what is there after it was restored in another home. */
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BackupTest {

    private static final int WRITERS = 3;
    private static final int ENOUGH = 300;

    @TempDir
    private Path folder;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean written = new AtomicBoolean();
    private Path home;
    private Path second;

    @BeforeEach
    void homes() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
        second = folder.resolve("second");
    }

    @AfterEach
    void end_what_a_failed_test_left() throws IOException {
        Leftovers.end(home);
        Leftovers.end(second);
    }

    @Test
    void what_was_acknowledged_before_the_backup_began_is_there_after_a_restore() throws Exception {
        var sample = Path.of("..", "docs", "sample-city").toString();
        assertThat(command(home, "import", sample, "--territory", "kosshy")).startsWith("0\n");
        var backup = folder.resolve("kezek.backup");
        var before = writtenBefore(backup);
        assertThat(backup).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".unfinished")))
                    .isEmpty();
        }
        assertThat(command(second, "restore", backup.toString())).startsWith("0\n");
        holds(before);
    }

    /** What a portal at work holds; then it is killed. */
    private record Before(Set<UUID> rows, long entries, long offset) {}

    /** Writes, takes a backup meanwhile, and kills portal and database; what was acknowledged before the backup began. */
    private Before writtenBefore(Path backup) throws Exception {
        try (var portal = RunningPortal.start(home, folder.resolve("printed"));
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> write(portal));
            }
            writers.submit((Callable<Integer>) () -> moveTheClock(portal));
            var entriesAtFirst = asked(portal, "select count(*) from journal");
            while (acknowledged.size() < ENOUGH || asked(portal, "select count(*) from journal") == entriesAtFirst) {
                Thread.sleep(20);
            }
            var before = new Before(
                    Set.copyOf(acknowledged),
                    asked(portal, "select count(*) from journal"),
                    asked(portal, "select offset_micros from clock"));
            assertThat(command(home, "backup", backup.toString())).startsWith("0\n");
            assertThat(acknowledged)
                    .as("others wrote while the backup was taken")
                    .hasSizeGreaterThan(before.rows().size() + ENOUGH);
            written.set(true);
            portal.kill();
            return before;
        } finally {
            written.set(true);
        }
    }

    private void holds(Before before) throws Exception {
        try (var portal = RunningPortal.start(second, folder.resolve("printed again"));
                var connection = portal.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from postbox_message where recipient = 'backup'")) {
            var found = new HashSet<UUID>();
            while (rows.next()) {
                found.add(rows.getObject("id", UUID.class));
            }
            assertThat(found).containsAll(before.rows());
            assertThat(asked(portal, "select count(*) from journal")).isGreaterThanOrEqualTo(before.entries());
            assertThat(asked(portal, "select offset_micros from clock")).isGreaterThanOrEqualTo(before.offset());
            assertThat(command(second, "verify"))
                    .startsWith("0\n")
                    .contains(" 0 differences", "Journal and tables agree: 1 territories with a journal");
        }
    }

    /** Rows that fill many pages; each is acknowledged by its commit. */
    private int write(RunningPortal portal) throws SQLException, IOException {
        try (var connection = portal.database();
                var insert = connection.prepareStatement("""
                        insert into postbox_message (id, channel, recipient, language, body, delivered_at)
                        values (?, 'SMS', 'backup', 'kk', ?, timestamptz '2026-01-01 00:00:00Z')
                        """)) {
            var count = 0;
            while (!written.get()) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, id.toString().repeat(20));
                insert.executeUpdate();
                acknowledged.add(id);
                count++;
            }
            return count;
        }
    }

    /** What is due on the way is carried out with its journal, by the portal. */
    private int moveTheClock(RunningPortal portal) throws IOException, InterruptedException {
        var moves = 0;
        while (!written.get()) {
            assertThat(portal.post("/kk/dev/clock", "minutes=60&territory=kosshy"))
                    .isEqualTo(303);
            moves++;
            Thread.sleep(100);
        }
        return moves;
    }

    private static long asked(RunningPortal portal, String sql) throws IOException, SQLException {
        try (var connection = portal.database()) {
            return asked(connection, sql);
        }
    }

    private static long asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private String command(Path of, String... words) throws IOException, InterruptedException {
        return RunningPortal.command(of, Files.createTempFile(folder, "command", ""), words);
    }
}
