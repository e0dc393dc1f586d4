package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
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

    @Test
    void while_the_database_stays_away_people_and_programs_are_told_to_come_again() throws Exception {
        try (var portal = RunningPortal.start(home, folder.resolve("printed"))) {
            // Without its folder it cannot be started again.
            var server = portal.server();
            Files.move(home.resolve("postgres/data"), home.resolve("postgres/lost"));
            kill(server);
            var page = "/kosshy/protocols/places";
            assertAway(portal.get("/kk" + page), "<h1>Портал уақытша жұмыс істемей тұр</h1>");
            assertAway(portal.get("/ru" + page), "<h1>Портал временно не работает</h1>");
            assertAway(portal.get("/en" + page), "<h1>The portal is not working at the moment</h1>");
            assertAway(portal.getWithCookie("/ru/kosshy/cabinet"), "<h1>Портал временно не работает</h1>");
            var problem = portal.get("/api/v1/territories/kosshy/referrals");
            assertAway(problem, "\"status\":503");
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(portal.printed())
                    .contains("the database does not answer")
                    .doesNotContain(" ERROR GET");
        }
    }

    private static void assertAway(HttpResponse<String> answer, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains(says);
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
        kill(portal.server());
    }

    private static void kill(ProcessHandle server) {
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
