package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database dies under a portal at work, which starts it again. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LostDatabaseTest {

    private static final int DEATHS = 2;
    private static final int LOOKS = 1_200;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void open_to_the_user_of_the_database() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
    }

    @AfterEach
    void end_what_a_failed_test_left() throws IOException {
        Leftovers.end(home);
    }

    @Test
    void a_portal_whose_database_was_killed_goes_on_without_being_restarted() throws Exception {
        try (var portal = RunningPortal.start(home, folder.resolve("printed"))) {
            var acknowledged = new ArrayList<Long>();
            for (var death = 1; death <= DEATHS; death++) {
                acknowledged.add(moveTheClock(portal));
                killItsDatabase(portal);
                serves(portal);
                acknowledged.add(moveTheClock(portal));
                assertThat(acknowledged).isSorted().doesNotHaveDuplicates();
                assertThat(portal.get("/metrics").body()).contains("kezek_database_restarts_total " + death + ".0");
            }
            assertThat(portal.get("/health").body())
                    .contains("ended by itself and was started again, tries within the last 10 minutes: " + DEATHS);
            assertThat(portal.printed()).contains("has ended by itself: it is started again");
        }
    }

    /** One step of one hour, answered by the portal; where the clock stands in the database, in microseconds. */
    private static long moveTheClock(RunningPortal portal) throws Exception {
        assertThat(portal.post("/kk/dev/clock", "minutes=60&territory=kosshy")).isEqualTo(303);
        try (var connection = portal.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select offset_micros from clock")) {
            row.next();
            return row.getLong("offset_micros");
        }
    }

    private static void killItsDatabase(RunningPortal portal) throws IOException {
        var server = portal.server();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void serves(RunningPortal portal) throws Exception {
        var answers = new ArrayList<Integer>();
        for (var look = 0; look < LOOKS; look++) {
            answers.add(portal.get("/health").statusCode());
            if (answers.getLast() == 200) {
                assertThat(answers).as("meanwhile it says so").isSubsetOf(List.of(200, 503));
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(portal.printed());
    }
}
