package kezek.portal.platform.database.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kezek.portal.JavaProcess;
import kezek.portal.platform.settings.Secret;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** What only root can try out: the same life as an ordinary user, and a home that the database's user cannot reach. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledIf(value = "root", disabledReason = "only root can become another user")
class OtherUsersTest {

    private static final String ORDINARY = "65534";

    @TempDir
    private Path folder;

    static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    @BeforeEach
    void open() throws IOException {
        Homes.openToAll(folder);
    }

    @Test
    void an_ordinary_user_starts_is_killed_takes_over_and_starts_again() throws Exception {
        var home = folder.resolve("home");
        Files.createDirectory(home);
        Files.setAttribute(home, "unix:uid", Integer.valueOf(ORDINARY));
        var classPath = readableClassPath();
        try (var first = ordinary(classPath, home, "1")) {
            var ready = first.awaitLine("ready ").split(" ", -1);
            assertThat(ready[1]).as("adopted").isEqualTo("false");
            assertThat(Files.getAttribute(Path.of("/proc", ready[0]), "unix:uid"))
                    .isEqualTo(Integer.valueOf(ORDINARY));
            first.kill();
            try (var second = ordinary(classPath, home, "2")) {
                assertThat(second.awaitLine("ready ")).isEqualTo(ready[0] + " true 2");
                second.end();
            }
            try (var third = ordinary(classPath, home, "3")) {
                assertThat(third.awaitLine("ready ")).endsWith(" false 3");
                third.end();
            }
        }
        try (var asRoot = LocalPostgres.start(home)) {
            assertThat(PostgresHolder.leaveRow(asRoot))
                    .as("root goes on as the owner of the data")
                    .isEqualTo(4);
        }
    }

    @Test
    void a_folder_that_only_root_may_enter_keeps_its_database_elsewhere_and_remembers_where() throws Exception {
        var shut = folder.resolve("shut");
        Files.createDirectory(shut, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var home = shut.resolve("checkout/.kezek");
        Path elsewhere;
        try (var first = LocalPostgres.start(home)) {
            elsewhere = first.folder();
            assertThat(elsewhere.toString()).matches("/var/lib/kezek/checkout-[0-9a-f]{8}");
            assertThat(PostgresHolder.leaveRow(first)).isEqualTo(1);
        }
        try {
            Homes.openToAll(shut);
            try (var second = LocalPostgres.start(home)) {
                assertThat(second.folder())
                        .as("though the home could be reached now")
                        .isEqualTo(elsewhere);
                assertThat(PostgresHolder.leaveRow(second)).isEqualTo(2);
            }
        } finally {
            PostgresBinaries.remove(elsewhere);
        }
    }

    private JavaProcess ordinary(String classPath, Path home, String run) throws IOException {
        var command =
                new ArrayList<>(List.of("setpriv", "--reuid=" + ORDINARY, "--regid=" + ORDINARY, "--clear-groups"));
        command.addAll(List.of(JavaProcess.java(), "-cp", classPath, PostgresHolder.class.getName(), home.toString()));
        return JavaProcess.start(command, Map.of(), folder.resolve("printed" + run));
    }

    /** What the holder needs of our class path, copied to where an ordinary user can read it. */
    private String readableClassPath() throws IOException, URISyntaxException {
        var copies = new ArrayList<String>();
        for (var path : List.of(
                place(LocalPostgres.class),
                place(PostgresHolder.class),
                place(Secret.class),
                place(org.postgresql.Driver.class),
                place(XZCompressorInputStream.class),
                place(org.tukaani.xz.XZInputStream.class),
                place(org.apache.commons.io.IOUtils.class),
                place(org.apache.commons.lang3.ArrayUtils.class),
                place(Logger.class),
                place(org.springframework.boot.web.server.PortInUseException.class),
                Path.of(Objects.requireNonNull(getClass().getResource("/postgres-linux-x86_64.txz"))
                        .toString()
                        .replaceAll("jar:file:|!.*", "")))) {
            var copy = folder.resolve(copies.size() + "-" + path.getFileName());
            copy(path, copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var entries = Files.walk(from)) {
            for (var entry : entries.toList()) {
                var target = entry.equals(from)
                        ? to
                        : to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
        }
    }
}
