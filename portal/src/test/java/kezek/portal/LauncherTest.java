package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.portal.platform.settings.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./kezek}, in a checkout whose path has a space, with a JDK and a Maven that only tell how they were called. */
@Timeout(60)
class LauncherTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path checkout;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void a_checkout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("my checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = Files.createDirectories(folder.resolve("a jdk"));
        Files.copy(Path.of("..", "kezek"), checkout.resolve("kezek"));
        for (var source : List.of("pom.xml", "rulebook/rules/page.md", "portal/src/A.java")) {
            Files.createDirectories(checkout.resolve(source).resolve("..").normalize());
            Files.createFile(checkout.resolve(source));
        }
        for (var tool : List.of("dirname", "sed", "head", "find", "mkdir", "rm", "cat", "touch")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        aJdk("25.0.1");
        program(tools.resolve("mvn"), "echo mvn \"$@\"; echo built > '" + checkout + "/portal/target/kezek.jar'");
    }

    @Test
    void help_names_every_variable() throws Exception {
        assertThat(launched(0, "help").lines().map(String::strip))
                .filteredOn(line -> line.startsWith("KEZEK_"))
                .extracting(line -> line.replaceAll(" .*", ""))
                .containsExactlyElementsOf(
                        Stream.of(Variable.values()).map(Variable::variable).toList());
    }

    @Test
    void without_a_command_there_is_help_and_an_unknown_one_is_refused() throws Exception {
        assertThat(launched(0)).isEqualTo(launched(0, "help"));
        assertThat(launched(1, "fly")).contains("./kezek help", "There is no command fly.");
    }

    @Test
    void run_builds_only_what_is_new_and_hands_over_to_java() throws Exception {
        assertThat(launched(0, "run"))
                .contains("mvn -B -q -f " + checkout + "/pom.xml -DskipTests -pl portal -am package")
                .contains("java -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -Dkezek.checkout=" + checkout
                        + " -jar " + checkout + "/portal/target/kezek.jar");
        asOld(checkout);
        assertThat(launched(0, "run")).doesNotContain("mvn").contains("java -XX");
        Files.setLastModifiedTime(checkout.resolve("rulebook/rules/page.md"), FileTime.from(LONG_AGO.plusSeconds(1)));
        Files.setLastModifiedTime(checkout.resolve("portal/target/kezek.jar"), FileTime.from(LONG_AGO));
        assertThat(launched(0, "run")).contains("mvn ");
        Files.createDirectories(checkout.resolve("portal/src/test"));
        Files.createFile(checkout.resolve("portal/src/test/ATest.java"));
        Files.setLastModifiedTime(checkout.resolve("portal/src"), FileTime.from(LONG_AGO));
        assertThat(launched(0, "run")).as("tests do not go into the jar").doesNotContain("mvn ");
    }

    @Test
    void a_build_that_failed_or_was_killed_is_done_again() throws Exception {
        program(tools.resolve("mvn"), "echo half > '" + checkout + "/portal/target/kezek.jar'; exit 3");
        assertThat(launched(3, "run")).doesNotContain("java -XX");
        asOld(checkout);
        assertThat(launched(3, "run"))
                .as("though the jar is newer than everything")
                .contains("Building");
    }

    @Test
    void test_passes_on_what_follows_and_knows_full() throws Exception {
        Files.createDirectories(checkout.resolve("portal/target"));
        var maven = "mvn -B --no-transfer-progress -f " + checkout + "/pom.xml spotless:check verify";
        assertThat(launched(0, "test")).contains(maven + "\n");
        assertThat(launched(0, "test", "--full", "-pl", "a b")).contains(maven + " -Dkezek.full=true -pl a b\n");
    }

    @Test
    void a_missing_maven_is_named_with_the_way_to_get_it() throws Exception {
        Files.delete(tools.resolve("mvn"));
        assertThat(launched(1, "test")).contains("there is no mvn on the PATH", "sudo apt-get install maven");
    }

    @Test
    void an_older_jdk_is_passed_over() throws Exception {
        program(tools.resolve("mvn"), "echo \"built with $JAVA_HOME\"");
        assertThat(run("test").printed()).contains("built with " + jdk);
        aJdk("24.0.2");
        // Another one may be installed here or not: either it is used, or the way to get one is told.
        assertThat(run("test").printed())
                .doesNotContain("built with " + jdk)
                .containsAnyOf("built with ", "Kezek needs a JDK 25 or newer");
    }

    private void aJdk(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        program(
                jdk.resolve("bin/java"),
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                        + "\" 2026-01-01' >&2; else echo java \"$@\"; fi");
        program(jdk.resolve("bin/javac"), "exit 0");
    }

    private static void program(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** Everything but what was built becomes older than it. */
    private static void asOld(Path checkout) throws IOException {
        try (var entries = Files.walk(checkout)) {
            for (var entry : entries.filter(entry -> !entry.toString().contains("/target"))
                    .toList()) {
                Files.setLastModifiedTime(entry, FileTime.from(LONG_AGO));
            }
        }
    }

    private String launched(int code, String... arguments) throws Exception {
        var ended = run(arguments);
        assertThat(ended.awaitEnd()).as(ended.printed()).isEqualTo(code);
        return ended.printed();
    }

    private JavaProcess run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", checkout.resolve("kezek").toString()));
        command.addAll(List.of(arguments));
        var environment = Map.of("PATH", tools.toString(), "JAVA_HOME", jdk.toString(), "HOME", folder.toString());
        var process = JavaProcess.start(command, environment, Files.createTempFile(folder, "printed", ""));
        process.awaitEnd();
        return process;
    }
}
