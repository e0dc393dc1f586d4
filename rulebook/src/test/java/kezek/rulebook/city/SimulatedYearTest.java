package kezek.rulebook.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kezek.rulebook.city.Year.Told;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RestoreOutcome;
import kezek.rulebook.referral.AwaitedBenefitOutcome;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.LapseOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.RefuseOutcome;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.junit.jupiter.api.Test;

/**
 * A year of a city, decided by the rulebook alone and read along by the auditor: no place is held twice, no child holds two, nobody
 * entitled is skipped, every term is kept. {@code -Dkezek.seed=7} lives through one year again, {@code -Dkezek.full=true} through many.
 */
class SimulatedYearTest {

    /** Answers to questions that a city that keeps its books never asks. */
    private static final Set<String> NEVER_HEARD = Set.of(
            // What time alone does is written down before an officer or a parent can come too late.
            "StillWaits",
            "TooLate",
            "ReferralStillLive",
            "NoBenefitAwaited",
            // Five working days never last a month.
            "ProlongingGivesNothing");

    private static final List<Diligence> CLERKS = List.of(Diligence.values());

    private static final List<Class<?>> OUTCOMES = List.of(
            RegistrationOutcome.class,
            BenefitOutcome.class,
            RestoreOutcome.class,
            RecallOutcome.class,
            ReserveOutcome.class,
            CancelOutcome.class,
            IssueOutcome.class,
            ProlongOutcome.class,
            GiveBackOutcome.class,
            RefuseOutcome.class,
            EnrolOutcome.class,
            LapseOutcome.class,
            AwaitedBenefitOutcome.class);

    @Test
    void every_year_keeps_every_rule_and_hears_every_answer() {
        var heard = new TreeSet<String>();
        seeds().forEach(seed -> {
            var scenario = seed % 2 == 0 ? Scenario.semey() : Scenario.astana();
            var diligence = CLERKS.get((int) (seed % CLERKS.size()));
            var told = Year.live(scenario, seed, diligence);
            assertIsAYearOfACity(told, seed);
            heard.addAll(told.answers().keySet());
        });
        var possible = OUTCOMES.stream()
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .filter(answer -> !NEVER_HEARD.contains(answer))
                .collect(Collectors.toCollection(TreeSet::new));
        if (Long.getLong("kezek.seed") == null) {
            assertEquals(possible, heard);
        }
    }

    @Test
    void late_jobs_repeated_messages_and_clocks_that_are_put_back_change_nothing() {
        var seed = Long.getLong("kezek.seed", 11L);
        var scenario = Scenario.semey().of(300, 8);
        var punctual = Year.live(scenario, seed, Diligence.PUNCTUAL);
        var late = Year.live(scenario, seed, Diligence.LATE);
        var twice = Year.live(scenario, seed, Diligence.TWICE);
        var harried = Year.live(scenario, seed, Diligence.HARRIED);
        assertTrue(punctual.history().size() > 2_000, "seed " + seed);
        assertEquals(punctual.history(), late.history(), "seed " + seed);
        assertEquals(punctual.history(), twice.history(), "seed " + seed);
        assertEquals(punctual.history(), harried.history(), "seed " + seed);
    }

    @Test
    void the_same_seed_is_the_same_year_and_another_seed_another() {
        var scenario = Scenario.astana().of(100, 4);
        var told = Year.live(scenario, 5, Diligence.LATE);
        assertEquals(told, Year.live(scenario, 5, Diligence.LATE));
        assertTrue(!told.equals(Year.live(scenario, 6, Diligence.LATE)));
    }

    @Test
    void the_auditor_knows_nothing_of_the_code_under_test() throws IOException {
        try (var files = Files.list(Path.of("src/test/java/kezek/rulebook/city/audit"))) {
            var sources = files.toList();
            assertTrue(sources.size() > 10, sources.toString());
            for (var source : sources) {
                var foreign = Files.readAllLines(source).stream()
                        .filter(line -> line.contains("kezek.rulebook."))
                        .filter(line -> !line.contains("kezek.rulebook.city.audit"))
                        .toList();
                assertEquals(List.of(), foreign, source.toString());
            }
        }
    }

    private static LongStream seeds() {
        var replayed = Long.getLong("kezek.seed");
        if (replayed != null) {
            return LongStream.of(replayed);
        }
        return LongStream.rangeClosed(1, Boolean.getBoolean("kezek.full") ? 40 : 4);
    }

    /** A year in which nothing much happens would prove nothing. */
    private static void assertIsAYearOfACity(Told told, long seed) {
        var counted = new TreeMap<String, Integer>();
        told.history().forEach(happening -> counted.merge(happening.getClass().getSimpleName(), 1, Integer::sum));
        for (var kind : Happening.class.getPermittedSubclasses()) {
            assertTrue(counted.getOrDefault(kind.getSimpleName(), 0) > 0, "no " + kind + ", seed " + seed);
        }
        assertTrue(told.history().size() > 15_000, "seed " + seed + ": " + counted);
        assertTrue(told.answers().getOrDefault("ChildEnrolled", 0) > 500, "seed " + seed + ": " + told.answers());
    }
}
