package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.StartRefused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The application's role may do what it was granted and nothing else. An external database with one role only cannot keep this. */
@PortalTest
class RolesTest {

    private final ExternalDatabase database = TestDatabase.address();

    @Autowired
    private DatabaseState state;

    @BeforeEach
    void two_roles() {
        Assumptions.assumeFalse(
                database.owner().user().equals(database.application().user()), "the external database has one role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create table public.mine (id int)",
                "alter table clock add column mine int",
                "drop table clock",
                "truncate clock",
                "delete from clock",
                "select * from flyway_schema_history",
                "delete from flyway_schema_history",
                "create schema mine",
                "create role mine"
            })
    void the_application_may_not(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(database.application());
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .extracting(SQLException::getSQLState)
                    .as("insufficient privilege")
                    .isEqualTo("42501");
        }
    }

    @Test
    void the_owner_may_change_the_schema() throws SQLException {
        try (var connection = TestDatabase.connect(database.owner());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table mine (id int)");
            connection.rollback();
        }
        assertThat(state.applicationMayChangeTheSchema()).isFalse();
    }

    @Test
    void every_table_says_its_scope() throws SQLException {
        try (var connection = TestDatabase.connect(database.owner());
                var statement = connection.createStatement();
                var tables = statement.executeQuery("""
                        select tablename, obj_description(format('%I.%I', schemaname, tablename)::regclass) as comment
                        from pg_tables where schemaname = 'kezek' and tablename <> 'flyway_schema_history'
                        """)) {
            assertThat(tables.next()).isTrue();
            do {
                assertThat(tables.getString("comment"))
                        .as(tables.getString("tablename"))
                        .matches("scope=(dist:(territory_id|child_iin|iin|subject|token_hash)|ref|local)(; .+)?");
            } while (tables.next());
        }
    }

    @Test
    void a_server_that_cannot_be_entered_is_named_with_the_role() {
        var nowhere = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:1/kezek", database.application(), database.owner(), "the place", false);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Migrations(nowhere).migrate())
                .withMessageStartingWith("KEZEK_DB_URL: the place cannot be entered as "
                        + database.application().user() + " (KEZEK_DB_USER): ");
    }
}
