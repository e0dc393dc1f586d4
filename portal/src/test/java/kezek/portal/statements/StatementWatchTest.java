package kezek.portal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Whatever way a statement takes to the database, the watch sees it and names the test. */
@PortalTest
class StatementWatchTest {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Tx tx;
    private final DataSource pool;

    StatementWatchTest(Tx tx, DataSource pool) {
        this.tx = tx;
        this.pool = pool;
    }

    /** What these tests do wrong is their own business. */
    @AfterEach
    void forget() {
        StatementWatch.taken();
    }

    @Test
    void a_change_through_a_transaction_is_seen_with_statement_and_test() {
        tx.write(db -> db.change("update freed_place set reported_at = reported_at where id = :id")
                .param("id", NOBODY)
                .rows());
        assertThat(StatementWatch.taken())
                .containsExactly("UPDATE of freed_place without territory_id, in StatementWatchTest."
                        + "a_change_through_a_transaction_is_seen_with_statement_and_test()"
                        + ": update freed_place set reported_at = reported_at where id = ?");
    }

    @Test
    void a_lock_is_seen() {
        tx.write(db -> db.select("select name from counter where name = 'journal' for update")
                .list(row -> row.text("name")));
        assertThat(StatementWatch.taken())
                .singleElement()
                .asString()
                .startsWith("a lock on counter without territory_id");
    }

    @Test
    void a_statement_in_plain_jdbc_and_a_copy_are_seen() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from draft where false");
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> copies.copyIn("copy outbox (id) from nowhere"));
        }
        assertThat(StatementWatch.taken())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("DELETE from draft without territory_id, in ");
    }

    @Test
    void a_test_with_an_offence_fails() {
        tx.write(db -> db.change("delete from draft where false").rows());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(StatementWatch::failIfAny)
                .withMessageContaining("delete from draft where false");
    }

    @Test
    void what_is_permitted_is_still_asked_for() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file)
                        .replaceAll("(?<!:):[a-zA-Z]+", "?")
                        .replaceAll("\\s+", " "));
            }
        }
        assertThat(Permitted.STATEMENTS).allMatch(statement -> sources.indexOf(statement) >= 0);
    }

    @Test
    void every_distributed_table_is_known_with_its_key() {
        assertThat(StatementWatch.keys())
                .containsEntry("freed_place", "territory_id")
                .containsEntry("child_slot", "child_iin")
                .containsEntry("session", "token_hash")
                .doesNotContainKeys("territory", "clock");
    }

    @Test
    void a_statement_that_keeps_to_one_territory_passes() {
        tx.write(db -> db.change("delete from draft where territory_id = :territory and false")
                .param("territory", NOBODY)
                .rows());
        assertThat(StatementWatch.taken()).isEqualTo(List.of());
    }
}
