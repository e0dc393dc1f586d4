package kezek.portal.platform.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.Secret;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores that were asked for in a wrong way: a person is told, and nothing is made. */
class BackupCommandTest {

    private static final Login LOGIN = new Login("kezek_app", new Secret("hush"));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void a_home_with_something_like_a_database() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("postgres/data"));
    }

    @Test
    void a_file_is_never_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("old"), "an older backup");
        assertThat(backup(Optional.empty(), "old")).isEqualTo(2);
        assertThat(said()).contains("old is there already, and a backup never writes over one");
        assertThat(file).hasContent("an older backup");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(backup(Optional.empty(), "no/such/file")).isEqualTo(2);
        assertThat(said()).contains("There is no folder " + folder.resolve("no/such"));
    }

    @Test
    void a_home_without_a_database_is_not_given_one() throws IOException {
        Files.delete(home.resolve("postgres/data"));
        assertThat(backup(Optional.empty(), "new")).isEqualTo(2);
        assertThat(said()).contains("There is no database in " + home);
        assertThat(home.resolve("lock")).doesNotExist();
    }

    @Test
    void one_file_is_named() {
        assertThat(backup(Optional.empty())).isEqualTo(2);
        assertThat(backup(Optional.empty(), "a", "b")).isEqualTo(2);
        assertThat(restore(Optional.empty())).isEqualTo(2);
        assertThat(said()).contains("Usage: ./kezek backup FILE", "Usage: ./kezek restore FILE");
    }

    @Test
    void an_external_database_has_tools_of_its_own() {
        var external = Optional.of(new ExternalDatabase("jdbc:postgresql://db/kezek", LOGIN, LOGIN));
        assertThat(backup(external, "new")).isEqualTo(2);
        assertThat(restore(external, "new")).isEqualTo(2);
        assertThat(said().lines()).hasSize(2).allMatch(line -> line.startsWith("KEZEK_DB_URL names a PostgreSQL"));
    }

    @Test
    void a_file_that_is_not_there_is_not_restored() {
        assertThat(restore(Optional.empty(), "nothing")).isEqualTo(2);
        assertThat(said()).contains("There is no file " + folder.resolve("nothing"));
    }

    @Test
    void a_file_that_is_no_backup_is_not_restored() throws IOException {
        Files.writeString(folder.resolve("letter"), "Dear colleagues");
        assertThat(restore(Optional.empty(), "letter")).isEqualTo(1);
        assertThat(said()).contains("letter cannot be restored, and nothing was made: it is no backup");
    }

    private int backup(Optional<ExternalDatabase> database, String... words) {
        return new BackupCommand(settings(database), terminal()).run(List.of(words));
    }

    private int restore(Optional<ExternalDatabase> database, String... words) {
        return new RestoreCommand(settings(database), terminal()).run(List.of(words));
    }

    private Settings settings(Optional<ExternalDatabase> database) {
        return Settings.ofDevelopment(home, database);
    }

    private Terminal terminal() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Terminal(out, out, false, folder, Language.EN);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
