package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process of its own, started, killed and refused. */
@Timeout(180)
class PortalProcessTest {

    private static final int REFUSED = 2;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void open_to_the_user_of_the_database() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
    }

    @Test
    void wrong_settings_are_told_all_at_once_and_without_a_stack_trace() throws Exception {
        try (var portal = portal(Map.of("KEZEK_MODE", "prod", "KEZEK_PORT", "0"))) {
            assertThat(portal.awaitEnd()).isEqualTo(REFUSED);
            assertThat(portal.printed().lines()).hasSize(3).first().asString().isEqualTo("Kezek does not start:");
            assertThat(portal.printed()).contains("  - KEZEK_MODE is \"prod\"", "  - KEZEK_PORT is \"0\"");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void a_killed_portal_comes_back_with_its_database() throws Exception {
        var port = JavaProcess.freePort();
        var environment = Map.of("KEZEK_PORT", port + "", "KEZEK_HOME", home.toString(), "KEZEK_DEMO", "no");
        String url;
        try (var first = portal(environment)) {
            assertThat(first.healthWhenUp(port)).contains("\"status\":\"UP\"", "\"warnings\":[]");
            url = first.printed().replaceAll("(?s).*(jdbc:postgresql://[^,]+),.*", "$1");
            moveTheClock(url);
            aSecondPortalIsRefused(home, port);
            first.kill();
        }
        try (var second = portal(environment)) {
            assertThat(second.healthWhenUp(port)).contains("The clock is moved forward by PT1H");
            assertThat(second.printed()).contains("PostgreSQL taken over on " + url);
            second.end();
            assertThat(second.printed()).doesNotContain("ERROR");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid"))
                .as("the database was ended")
                .doesNotExist();
        productionRefusesTheMovedClock(environment);
    }

    @AfterEach
    void end_what_a_failed_test_left() throws IOException {
        Leftovers.end(home);
    }

    private void aSecondPortalIsRefused(Path sameHome, int port) throws Exception {
        try (var second = portal(Map.of(
                "KEZEK_PORT", JavaProcess.freePort() + "", "KEZEK_HOME", sameHome.toString(), "KEZEK_DEMO", "no"))) {
            assertThat(second.awaitEnd()).isEqualTo(REFUSED);
            assertThat(second.printed()).contains("another Kezek uses it").doesNotContain("Exception");
        }
        var otherHome = folder.resolve("other").toString();
        try (var third = portal(Map.of("KEZEK_PORT", port + "", "KEZEK_HOME", otherHome, "KEZEK_DEMO", "no"))) {
            assertThat(third.awaitEnd()).isEqualTo(REFUSED);
            assertThat(third.printed())
                    .contains("KEZEK_PORT is \"" + port + "\": another program listens there")
                    .doesNotContain("Exception");
        }
    }

    private void productionRefusesTheMovedClock(Map<String, String> environment) throws Exception {
        var production = new HashMap<>(environment);
        production.putAll(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", "0123456789abcdef0123456789abcdef"));
        try (var portal = portal(production)) {
            assertThat(portal.awaitEnd()).isEqualTo(REFUSED);
            assertThat(portal.printed()).contains("  - The clock in this database was moved forward by PT1H");
        }
    }

    private JavaProcess portal(Map<String, String> environment) throws IOException {
        return JavaProcess.start(Portal.class, environment, Files.createTempFile(folder, "printed", ""));
    }

    private void moveTheClock(String url) throws IOException, SQLException {
        var password = Files.readString(home.resolve("secrets/database-application"));
        try (var connection = DriverManager.getConnection(url, "kezek_app", password);
                var statement = connection.createStatement()) {
            statement.execute("insert into kezek.clock (id, offset_micros) values (1, 3600000000)");
        }
    }
}
