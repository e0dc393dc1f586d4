package kezek.portal.platform.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are damaged are refused before anything is made, and homes that are in use are never written over. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RestoreTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void a_small_backup() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
        file = folder.resolve("small.backup");
        try (var backup = new BackupFile(file)) {
            backup.folder("data/base");
            backup.folder("data/pg_wal");
            backup.file("data/base/1", "pages".getBytes(StandardCharsets.UTF_8));
            backup.file("data/PG_VERSION", "18\n".getBytes(StandardCharsets.UTF_8));
            backup.file("data/base/vanished", folder.resolve("not there"));
            backup.file("secrets/portal", "hush".getBytes(StandardCharsets.UTF_8));
            backup.complete("0/2000028", "0/2001E58");
        }
    }

    @Test
    void a_whole_backup_is_put_into_a_home_that_is_not_there_or_empty() throws IOException {
        assertThat(Restore.into(home, file)).isEqualTo(new Restore.Restored(3, 12));
        assertThat(home.resolve("postgres/data/base/1")).hasContent("pages");
        assertThat(home.resolve("postgres/data/pg_wal")).isEmptyDirectory();
        assertThat(home.resolve("secrets/portal")).hasContent("hush");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres/data"))))
                .isEqualTo("rwx------");
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Restore.into(empty, file)).isInstanceOf(Restore.Restored.class);
    }

    @Test
    void a_home_in_which_anything_lies_is_refused() throws IOException {
        Files.createDirectory(home);
        Files.createFile(home.resolve("lock"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Restore.into(home, file))
                .withMessageContaining("something is there already");
        try (var left = Files.list(home)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void a_backup_that_was_cut_off_is_refused() throws IOException {
        var bytes = Files.readAllBytes(file);
        for (var length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            refused("");
        }
    }

    @Test
    void a_part_that_is_changed_or_missing_or_strange_is_named() throws IOException {
        var parts = parts();
        parts.put("data/base/1", "Pages");
        rewrite(parts);
        refused("data/base/1 is damaged");
        parts.remove("data/base/1");
        rewrite(parts);
        refused("data/base/1 is missing");
        parts.put("data/base/1", "pages");
        parts.put("data/base/2", "");
        rewrite(parts);
        refused("data/base/2 does not belong to it");
        parts.remove("data/base/2");
        parts.computeIfPresent("MANIFEST", (name, text) -> text.replace(" 5 ", " 6 "));
        rewrite(parts);
        refused("no whole list");
        parts.remove("MANIFEST");
        rewrite(parts);
        refused("no whole list");
    }

    @Test
    void a_part_with_a_name_outside_the_home_is_not_unpacked() throws IOException {
        for (var name : new String[] {"data/../../out", "secrets/../out", "data//etc/out"}) {
            var strange = folder.resolve("strange.backup");
            try (var backup = new BackupFile(strange)) {
                backup.file(name, new byte[1]);
                backup.complete("0/0", "0/1");
            }
            var other = folder.resolve("home of " + name.hashCode());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Restore.into(other, strange))
                    .withMessageContaining("a name outside its folder");
            assertThatExceptionOfType(StartRefused.class)
                    .as("a portal would begin with an empty database")
                    .isThrownBy(() -> LocalPostgres.start(other))
                    .withMessageContaining("a restore was broken off here");
            Files.delete(strange);
        }
    }

    @Test
    void an_unfinished_backup_leaves_nothing() throws IOException {
        var broken = folder.resolve("broken.backup");
        try (var backup = new BackupFile(broken)) {
            backup.folder("data");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private void refused(String why) throws IOException {
        assertThat(Restore.into(home, file))
                .isInstanceOfSatisfying(
                        Restore.Unusable.class,
                        unusable -> assertThat(unusable.why()).contains(why));
        assertThat(home).doesNotExist();
    }

    private Map<String, String> parts() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().filter(part -> !part.isDirectory()).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private void rewrite(Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
