package kezek.structure.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import kezek.structure.Checkout;
import kezek.structure.Checkout.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of the house holds on every engine of the line. */
class SqlLintTest {

    @Test
    void the_sql_of_the_sources_is_portable() {
        var sources = Checkout.files(".java").stream()
                .filter(file -> file.path().contains("/src/main/"))
                .toList();
        assertFalse(sources.isEmpty());
        assertEquals(
                List.of(),
                sources.stream().flatMap(file -> SqlLint.inJava(file).stream()).toList());
    }

    @Test
    void the_sql_of_the_migrations_is_portable() {
        assertEquals(
                List.of(),
                Checkout.files(".sql").stream()
                        .filter(file -> file.isUnder("portal/src/main/"))
                        .flatMap(file -> SqlLint.inMigration(file).stream())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merge into place p using claim c on p.id = c.id when matched then delete | MERGE",
                "select pg_advisory_xact_lock(7) | an advisory lock",
                "select pg_try_advisory_lock(7) | an advisory lock",
                "listen places | LISTEN or NOTIFY",
                "notify places, 'x' | LISTEN or NOTIFY",
                "select pg_notify('places', 'x') | LISTEN or NOTIFY",
                "select p.id from place p where p.until > now() | the server's clock",
                "update place set closed_at = clock_timestamp() where id = :id | the server's clock",
                "select p.id from place p where p.until > CURRENT_TIMESTAMP | the server's clock",
                "select p.id from place p order by random() | chance",
                "insert into place (id) values (gen_random_uuid()) | chance",
                "select * from place | select *",
                "SELECT p.* from place p | select *",
                "set transaction isolation level serializable | SERIALIZABLE",
                "create trigger t after insert on place execute function f() | a trigger",
            })
    void a_statement_that_would_not_hold_everywhere_is_found(String sql, String what) {
        assertEquals(List.of("A.java:1 uses " + what), SqlLint.inJava(java('"' + sql + '"')));
        assertEquals(List.of("V1__a.sql uses " + what), SqlLint.inMigration(new TextFile("V1__a.sql", sql + ";")));
    }

    @Test
    void a_text_block_is_read_to_its_end() {
        var block = "\"\"\"\n  select p.id\n  from place p\n  order by random()\n  \"\"\"";
        assertEquals(List.of("A.java:1 uses chance"), SqlLint.inJava(java(block)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from place",
                "select p.id from place p where p.until > :now for update skip locked",
                "insert into place (id) values (:id) on conflict do nothing returning id",
                "select p.notify_at from place p -- now() is not asked",
                "Listen to your child",
                "merge into the right lane",
            })
    void a_statement_that_holds_and_a_text_that_is_none_are_free(String text) {
        assertEquals(List.of(), SqlLint.inJava(java('"' + text + '"')));
    }

    private static TextFile java(String expression) {
        return new TextFile("A.java", "class A { String a = " + expression + "; }");
    }
}
