package kezek.portal.platform.database.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kezek.portal.JavaProcess;
import kezek.portal.Leftovers;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.Secret;
import kezek.portal.platform.settings.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded database with real processes, as the user who runs the tests. All tests share one home; each leaves it closed. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LocalPostgresTest {

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void open_to_the_user_of_the_database() throws IOException {
        Homes.openToAll(folder);
        home = folder.resolve("a home");
    }

    @AfterEach
    void end_what_a_failed_test_left() throws IOException {
        Leftovers.end(home);
    }

    @Test
    void a_second_start_finds_what_the_first_left() throws SQLException {
        int rows;
        try (var first = LocalPostgres.start(home)) {
            rows = PostgresHolder.leaveRow(first);
        }
        try (var second = LocalPostgres.start(home)) {
            assertThat(second.found()).isEqualTo(LocalPostgres.Found.STARTED);
            assertThat(PostgresHolder.leaveRow(second)).isEqualTo(rows + 1);
        }
    }

    @Test
    void nothing_that_was_answered_is_lost_and_nobody_else_gets_in() throws SQLException, IOException {
        try (var postgres = LocalPostgres.start(home);
                var connection = signedIn(postgres, postgres.application())) {
            assertThat(shown(connection, "fsync")).isEqualTo("on");
            assertThat(shown(connection, "full_page_writes")).isEqualTo("on");
            assertThat(shown(connection, "data_checksums")).isEqualTo("on");
            assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(asked(connection, "select lower('ҚҢҒ')"))
                    .as("it knows Kazakh letters")
                    .isEqualTo("қңғ");
            assertThat(refusedWith(postgres, new Login("kezek_app", new Secret("guessed"))))
                    .isEqualTo("28P01");
            assertThat(refusedWith(postgres, new Login("postgres", new Secret(""))))
                    .as("no rule of pg_hba.conf lets the superuser in")
                    .isEqualTo("28000");
            assertThat(Files.readString(folder.resolve("a home/postgres/postgres.log")))
                    .doesNotContain(postgres.application().password().text());
        }
    }

    @Test
    void a_portal_that_was_killed_leaves_a_server_that_the_next_one_takes_over() throws Exception {
        try (var killed = holder()) {
            var ready = killed.awaitLine("ready ").split(" ", -1);
            killed.kill();
            try (var next = LocalPostgres.start(home)) {
                assertThat(next.found()).isEqualTo(LocalPostgres.Found.TAKEN_OVER);
                assertThat(next.pid()).isEqualTo(Long.parseLong(ready[0]));
                assertThat(PostgresHolder.leaveRow(next)).isEqualTo(Integer.parseInt(ready[2]) + 1);
            }
            assertThat(Files.exists(home.resolve("postgres/data/postmaster.pid")))
                    .as("the server taken over was ended")
                    .isFalse();
        }
    }

    @Test
    void a_server_that_was_killed_is_started_again() throws Exception {
        int rows;
        try (var killed = LocalPostgres.start(home)) {
            rows = PostgresHolder.leaveRow(killed);
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            ProcessHandle.of(killed.pid()).ifPresent(server -> server.onExit().join());
        }
        try (var next = LocalPostgres.start(home)) {
            assertThat(next.found()).isEqualTo(LocalPostgres.Found.STARTED);
            assertThat(PostgresHolder.leaveRow(next)).isEqualTo(rows + 1);
        }
    }

    @Test
    void a_running_server_that_does_not_take_our_password_is_refused_and_left_alone() throws Exception {
        try (var killed = holder()) {
            var pid = Long.parseLong(killed.awaitLine("ready ").split(" ", -1)[0]);
            killed.kill();
            var kept = home.resolve("secrets/database-application");
            var right = Files.readString(kept);
            Files.writeString(kept, "0".repeat(right.length()));
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> LocalPostgres.start(home))
                    .withMessageContaining("process " + pid)
                    .withMessageContaining("does not take the password of kezek_app")
                    .withMessageNotContaining("0".repeat(10));
            assertThat(ProcessHandle.of(pid)).isPresent();
            Files.writeString(kept, right);
            try (var next = LocalPostgres.start(home)) {
                assertThat(next.found()).isEqualTo(LocalPostgres.Found.TAKEN_OVER);
            }
        }
    }

    @Test
    void a_home_has_one_portal_at_a_time() throws Exception {
        try (var first = LocalPostgres.start(home)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> LocalPostgres.start(home))
                    .withMessageContaining("another Kezek uses it");
            try (var second = holder()) {
                assertThat(second.awaitEnd()).isNotZero();
                assertThat(second.printed())
                        .contains("another Kezek uses it (process "
                                + ProcessHandle.current().pid() + ")");
            }
            assertThat(PostgresHolder.leaveRow(first)).as("the first goes on").isPositive();
        }
    }

    @Test
    void a_stale_note_that_names_another_program_fools_nobody() throws Exception {
        LocalPostgres.start(home).close();
        var data = home.resolve("postgres/data");
        var user = DatabaseUser.owning(data);
        // Of the same user, so that PostgreSQL itself would take it for a running server.
        try (var other = JavaProcess.start(user.command("sleep", "60"), Map.of(), folder.resolve("sleep"));
                var note = new StaleNote(data, other.pid())) {
            try (var postgres = LocalPostgres.start(home)) {
                assertThat(postgres.found()).isEqualTo(LocalPostgres.Found.STARTED);
            }
            assertThat(other.alive()).isTrue();
            assertThat(note.replaced()).isTrue();
        }
    }

    @Test
    void what_a_killed_start_left_half_made_is_made_anew() throws Exception {
        LocalPostgres.start(home).close();
        var folder = home.resolve("postgres");
        var binaries = Homes.binaries(folder);
        Files.delete(binaries.resolve("bin/postgres"));
        Homes.halfMade(folder.resolve(binaries.getFileName() + ".new"));
        Homes.halfMade(folder.resolve("data.new"));
        PostgresBinaries.remove(folder.resolve("data"));
        try (var postgres = LocalPostgres.start(home)) {
            assertThat(PostgresHolder.leaveRow(postgres)).as("a new database").isEqualTo(1);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void the_server_has_a_session_of_its_own_so_that_ctrl_c_ends_the_portal_first() throws Exception {
        try (var postgres = LocalPostgres.start(home)) {
            // Behind the name in brackets: state, parent, group, session.
            var fields = Files.readString(Path.of("/proc", postgres.pid() + "", "stat"))
                    .replaceAll(".*\\) ", "")
                    .split(" ", -1);
            assertThat(Long.parseLong(fields[3])).isEqualTo(postgres.pid());
        }
    }

    @Test
    void data_of_another_release_of_postgresql_are_refused() throws Exception {
        LocalPostgres.start(home).close();
        var version = home.resolve("postgres/data/PG_VERSION");
        var right = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> LocalPostgres.start(home))
                .withMessageContaining("was made by PostgreSQL 17, this Kezek brings " + right.strip());
        Files.writeString(version, right);
        LocalPostgres.start(home).close();
    }

    private static JavaProcess holder() throws IOException {
        return JavaProcess.start(PostgresHolder.class, Map.of(), folder.resolve("printed"), home.toString());
    }

    private static Connection signedIn(LocalPostgres postgres, Login login) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), login.user(), login.password().text());
    }

    private static String refusedWith(LocalPostgres postgres, Login login) {
        try (var connection = signedIn(postgres, login)) {
            return "nothing, as " + connection.getMetaData().getUserName();
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        return asked(connection, "show " + setting);
    }

    private static String asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var value = statement.executeQuery(sql)) {
            value.next();
            return value.getString(1);
        }
    }
}
