package kezek.portal.stateregister.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kezek.portal.JavaProcess;
import kezek.portal.Portal;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.FamilyAnswer.NoSuchPerson;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.stateregister.StateRegister;
import kezek.rulebook.child.Iin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register of a development portal: asked through its client, over HTTP. */
@PortalTest
@Timeout(120)
class RegisterSimulatorTest {

    private final StateRegister register;
    private final SimulatedFamilies families;
    private final PortalClock clock;

    RegisterSimulatorTest(StateRegister register, SimulatedFamilies families, PortalClock clock) {
        this.register = register;
        this.families = families;
        this.clock = clock;
    }

    @Test
    void every_family_comes_back_as_it_is() {
        var now = clock.now();
        var known = families.askedAt(now);
        assertThat(known).hasSizeGreaterThan(20);
        for (var family : known) {
            assertThat(register.family(family.parent().iin(), now)).isEqualTo(family);
        }
    }

    @Test
    void a_child_is_a_person_without_children() {
        var now = clock.now();
        var child = families.askedAt(now).getFirst().children().getFirst().person();
        assertThat(register.family(child.iin(), now)).isEqualTo(new Family(child, List.of()));
    }

    @Test
    void a_number_that_nobody_has_is_no_person() {
        assertThat(register.family(new Iin("700101900063"), clock.now())).isEqualTo(new NoSuchPerson());
    }

    @ParameterizedTest
    @EnumSource
    void every_bad_answer_is_silence_within_the_time_for_an_answer(Scenario scenario) {
        var began = System.nanoTime();
        FamilyAnswer answer = register.family(scenario.parent(), clock.now());
        assertThat(answer).isEqualTo(new RegisterSilent());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @EnumSource
    void docs_demo_lists_the_numbers(Scenario scenario) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "demo.md")))
                .contains(scenario.parent().value(), "700101900063");
    }

    @Test
    void it_runs_on_its_own(@TempDir Path folder) throws Exception {
        var environment = Map.of("KEZEK_HOME", folder.resolve("home").toString());
        try (var process =
                JavaProcess.start(Portal.class, environment, folder.resolve("printed"), "simulator", "register")) {
            assertThat(process.awaitLine("The simulated register is at"))
                    .matches("http://127\\.0\\.0\\.1:\\d+/bip-sync-wss-gost/");
            assertThat(folder.resolve("home/postgres"))
                    .as("no database was started")
                    .doesNotExist();
            process.end();
        }
        try (var process = JavaProcess.start(
                Portal.class, environment, folder.resolve("wrong"), "simulator", "register", "--port", "0")) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.printed()).contains("Usage: ./kezek simulator register [--port N]");
        }
    }
}
