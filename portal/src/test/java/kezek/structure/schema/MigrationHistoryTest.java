package kezek.structure.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kezek.structure.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration is added once and never edited. */
class MigrationHistoryTest {

    private static final MigrationHistory HOUSE =
            new MigrationHistory(Checkout.root(), "portal/src/main/resources/db/migration");

    @TempDir
    Path folder;

    @Test
    void no_migration_of_the_house_was_ever_edited() {
        assumeGit(HOUSE);
        assertEquals(List.of(), HOUSE.edited());
    }

    @Test
    void the_migrations_of_the_house_are_numbered_without_gaps() {
        assertEquals(List.of(), HOUSE.misnumbered());
    }

    @Test
    void an_added_migration_is_free() throws Exception {
        var offender = repositoryWithOneMigration();
        write("V2__queue.sql", "create table b ();");
        assertEquals(List.of(), offender.edited());
        commit("second");
        assertEquals(List.of(), offender.edited());
    }

    @Test
    void an_edited_migration_is_found_before_and_after_the_commit() throws Exception {
        var offender = repositoryWithOneMigration();
        write("V1__base.sql", "create table a (b int);");
        assertEquals(List.of("not committed: M db/V1__base.sql"), offender.edited());
        commit("edit");
        assertEquals(List.of("history: M db/V1__base.sql"), offender.edited());
    }

    @Test
    void an_edit_that_was_taken_back_stays_found() throws Exception {
        var offender = repositoryWithOneMigration();
        write("V1__base.sql", "create table a (b int);");
        commit("edit");
        write("V1__base.sql", "create table a ();");
        commit("back");
        assertEquals(List.of("history: M db/V1__base.sql", "history: M db/V1__base.sql"), offender.edited());
    }

    @Test
    void a_deleted_and_a_renamed_migration_are_found() throws Exception {
        var offender = repositoryWithOneMigration();
        Files.move(folder.resolve("db/V1__base.sql"), folder.resolve("db/V1__start.sql"));
        assertEquals(List.of("not committed: D db/V1__base.sql"), offender.edited());
        commit("rename");
        assertEquals(List.of("history: D db/V1__base.sql"), offender.edited());
    }

    @Test
    void a_branch_may_shape_its_migration_until_it_is_merged() throws Exception {
        var house = repositoryWithOneMigration();
        git("checkout", "-q", "-b", "branch");
        write("V2__queue.sql", "create table b ();");
        commit("draft");
        write("V2__queue.sql", "create table b (c int);");
        commit("better");
        git("checkout", "-q", "main");
        git("merge", "-q", "--no-ff", "-m", "merge", "branch");
        assertEquals(List.of(), house.edited());
    }

    @Test
    void numbers_are_unique_and_dense() throws Exception {
        var offender = repositoryWithOneMigration();
        write("V3__queue.sql", "");
        assertEquals(List.of("not dense: [1, 3]"), offender.misnumbered());
        write("V1__again.sql", "");
        write("V2__places.sql", "");
        assertEquals(List.of("not dense: [1, 1, 2, 3]"), offender.misnumbered());
        Files.delete(folder.resolve("db/V1__again.sql"));
        assertEquals(List.of(), offender.misnumbered());
        write("v4-Names.sql", "");
        assertEquals(List.of("not a name: v4-Names.sql"), offender.misnumbered());
    }

    @Test
    void a_folder_without_history_is_not_called_clean() {
        assertTrue(new MigrationHistory(folder, "db").unreadable().isPresent());
    }

    private MigrationHistory repositoryWithOneMigration() throws Exception {
        var repository = new MigrationHistory(folder, "db");
        Files.createDirectories(folder.resolve("db"));
        assumeTrue(runs("git", "init", "-q", "-b", "main"), "no git on this machine");
        write("V1__base.sql", "create table a ();");
        commit("first");
        return repository;
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(folder.resolve("db").resolve(name), sql);
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws Exception {
        var identity = Stream.of("git", "-c", "user.name=A test", "-c", "user.email=test@example.org");
        assertTrue(runs(Stream.concat(identity, Stream.of(arguments)).toArray(String[]::new)));
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void assumeGit(MigrationHistory history) {
        var unreadable = history.unreadable();
        unreadable.ifPresent(
                why -> System.err.println("SKIPPED: whether a migration was edited is unknown here: " + why));
        assumeTrue(unreadable.isEmpty(), "git cannot be asked here");
    }
}
