package kezek.portal.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kezek.portal.Portal;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.platform.command.Command;
import kezek.portal.register.CityImport;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.register.Progress;
import kezek.portal.register.TestCity;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Commands as processes of their own, beside a portal that is at work: they join its embedded database, which this test's process holds, or enter
 * the external one.
 */
@PortalTest
class OwnProcessTest {

    private static final int MINUTES = 2;

    private final CityImport imports;
    private final TestCity city;

    OwnProcessTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.city = new TestCity(territories, "shymkent").filled();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private Path printed() {
        return city.folder().resolve("printed.log");
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Portal.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed().toFile())
                .directory(city.folder().toFile());
        builder.environment().put("KEZEK_HOME", TestDatabase.settings().home().toString());
        return builder.start();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }

    private String output() {
        try {
            return Files.readString(printed());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void an_import_that_is_killed_in_the_middle_leaves_nothing_and_the_next_one_loads() throws Exception {
        var folder = city.request(false).folder().toString();
        Process killed;
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Everything is loaded when the journal comes: there the import waits for this lock, and there it dies.
            statement.execute("lock table journal in exclusive mode");
            killed = start("import", folder, "--territory", "shymkent", "--language", "en");
            while (!output().contains("Writing the journal") || waitingForTheJournal() == 0) {
                assertThat(killed.isAlive()).as(output()).isTrue();
                Thread.sleep(20);
            }
            killed.destroyForcibly();
            assertThat(killed.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            connection.rollback();
        }
        assertThat(output()).contains("Writing the journal").doesNotContain("Loaded");
        assertThat(List.of(
                        "kindergarten",
                        "application",
                        "child",
                        "child_slot",
                        "enrolment",
                        "freed_place",
                        "journal",
                        "release_cycle"))
                .allSatisfy(table -> assertThat(city.count(table)).isZero());
        var outcome = imports.load(city.request(false), problem -> {}, Progress.SILENT);
        assertThat(outcome).isInstanceOf(Loaded.class);
        assertThat(city.count("application")).isEqualTo(3);
    }

    private long waitingForTheJournal() {
        return city.number("select count(*) from pg_locks where not granted and relation = 'journal'::regclass");
    }

    @Test
    void a_command_works_beside_the_portal_and_prints_nothing_personal_even_when_it_breaks() throws Exception {
        var folder = city.request(false).folder().toString();
        city.change("alter table application add constraint broken check (number <> 102) not valid");
        try {
            assertThat(run("import", folder, "--territory", "shymkent", "--language", "en"))
                    .isEqualTo(Command.BROKEN_OFF);
        } finally {
            city.change("alter table application drop constraint broken");
        }
        assertThat(output())
                .contains("import broke off", "broken")
                .doesNotContain(TestCity.iin(12), "Есенова", "7990000101", "2023-05-17");
        assertThat(city.count("kindergarten")).isZero();

        city.add(CityFile.APPLICATIONS, TestCity.application(104, 11));
        city.request(false);
        assertThat(run("import", folder, "--territory", "shymkent", "--skip-bad", "--language", "en"))
                .isEqualTo(Command.DONE);
        assertThat(output()).contains("Loaded: Shymkent.").doesNotContain(TestCity.iin(11), "Есенова", "7990000101");
        assertThat(city.count("application")).isEqualTo(3);
        assertThat(city.folder().resolve("problems.csv")).exists();
    }
}
