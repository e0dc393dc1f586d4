package kezek.bench.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Families race on two portals with one database; {@code -Dkezek.seed=7} has them press as in another run. At length: {@code ./kezek bench
 * chaos --minutes 10}
 */
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RaceTest {

    private static final int CHILDREN = 240;
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** Half a minute, and a second for the look. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(31);

    @TempDir
    private static Path folder;

    private final long seed = Long.getLong("kezek.seed", new Random().nextLong());
    private Arena arena;

    /** Waits beside the first race. */
    private CompletableFuture<Duration> ended;

    @BeforeAll
    void two_portals_on_one_database() throws Exception {
        arena = Arena.open(folder, 2);
        ended = EndedSession.onTheOtherNode(arena);
    }

    @AfterAll
    void end_them() throws Exception {
        arena.close();
    }

    @Test
    @Order(2)
    void whoever_signs_out_on_one_portal_is_signed_out_on_the_other_within_thirty_seconds() {
        var outlived = ended.join();
        assertTrue(outlived.compareTo(FORGOTTEN) <= 0, () -> "it outlived the sign-out by " + outlived);
    }

    @Test
    @Order(1)
    void no_place_is_given_twice_and_every_answer_is_true() throws Exception {
        try (var race = Race.found(arena, CHILDREN, seed, folder)) {
            race.throughTheOpening(SHORT, Fault.NONE);
            race.throughTheLapses(SHORT, Fault.NONE);
            race.throughTheEndOfTheWindow(SHORT, Fault.NONE);
            var verdict = race.judge();
            assertHolds(verdict);
            assertEquals(0, verdict.heard("lost"), verdict::toString);
            assertTrue(verdict.heard("PlaceTaken") > 10 && verdict.heard("NotYourTurn") > 10, verdict::toString);
            assertEquals(0, race.messagesNotSentOnce());
        }
    }

    @Test
    @Order(3)
    void nothing_acknowledged_is_lost_and_nothing_given_twice_while_everything_breaks() throws Exception {
        try (var race = Race.found(arena, CHILDREN, seed, folder)) {
            race.throughTheOpening(SHORT, Fault.KILLED_NODE);
            race.throughTheLapses(SHORT, Fault.KILLED_DATABASE);
            race.throughTheLapses(SHORT, Fault.CUT_CONNECTIONS);
            race.throughTheEndOfTheWindow(SHORT, Fault.LOST_COMMITS);
            var verdict = race.judge();
            System.out.println("Nobody was given anything for " + verdict.gaps());
            assertHolds(verdict);
            assertTrue(verdict.heard("lost") > 0, verdict::toString);
            assertEquals(0, verdict.heard("lost, status 200", "lost, status 409"), verdict::toString);
            assertTrue(arena.commitsLost() > 0, "no answer to a commit was lost");
            race.verify();
        }
    }

    private void assertHolds(Verdict verdict) {
        assertEquals(List.of(), verdict.findings(), () -> "seed " + seed + ": " + verdict);
        // How many, and whether a clerk finds a free place to take back, goes by chance and by the machine.
        assertTrue(verdict.reservations() > 0 && verdict.referrals() > 0, verdict::toString);
    }
}
