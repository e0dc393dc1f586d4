package kezek.structure.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migrated schema keeps the rules of scale; offenders live in a scratch schema inside a transaction that is rolled back. */
@PortalTest
class SchemaLintTest {

    private static final String APPLICATION = TestDatabase.application();
    private static final SchemaLint SCRATCH = new SchemaLint("scratch", APPLICATION);

    private Connection owner;

    @BeforeEach
    void connects_as_the_owner_of_the_schema() throws SQLException {
        owner = TestDatabase.owner();
        owner.setAutoCommit(false);
        run("create schema scratch; set local search_path to scratch; grant usage on schema scratch to " + APPLICATION);
        run("alter default privileges in schema scratch grant select on tables to " + APPLICATION);
        run("create table territory (id uuid primary key); comment on table territory is 'scope=ref'");
        run(
                "create table queue (territory_id uuid not null references territory, id uuid, primary key (territory_id, id));"
                        + " comment on table queue is 'scope=dist:territory_id'");
    }

    @AfterEach
    void leaves_nothing_behind() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void the_migrated_schema_keeps_the_rules() throws SQLException {
        var house = new SchemaLint("kezek", APPLICATION);
        assertFalse(house.tables(owner).isEmpty());
        assertEquals(List.of(), house.violations(owner));
    }

    @Test
    void tables_that_keep_the_rules_are_free() throws SQLException {
        run("""
            create table place (
                territory_id uuid not null, id uuid not null, queue_id uuid not null, number bigint not null,
                reported_at timestamptz not null, closed_at timestamptz, remark text not null default '',
                price numeric(10,2) not null default '0'::numeric(10,2), double bigint generated always as (abs(number)) stored,
                primary key (territory_id, id), unique (territory_id, number),
                foreign key (territory_id, queue_id) references queue (territory_id, id) on delete cascade);
            create index on place (territory_id, queue_id, id);
            create unique index on place (territory_id, queue_id) where closed_at is null;
            comment on table place is 'Freed places. scope=dist:territory_id append-only';
            grant insert on place to %s;
            create table session (session_id char(36) primary key, expires bigint);
            comment on table session is 'scope=local';
            """.formatted(APPLICATION));
        assertEquals(List.of(), SCRATCH.violations(owner));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comment on table queue is 'The queues.' | a table says its scope: queue",
                "comment on table queue is 'scope=everywhere' | a table says its scope: queue",
                "alter table queue add status text | a state is not a bare word: queue.status",
                "alter table queue add payment_state varchar(10) | a state is not a bare word: queue.payment_state",
                "alter table queue add at timestamp | an instant has its zone: queue.at",
                "alter table queue add at time | an instant has its zone: queue.at",
                "alter table queue add number bigserial | a number that others see is not an identity or a sequence: queue.number",
                "alter table queue add number int generated always as identity | a number that others see is not an identity or a sequence: queue.number",
                "alter table queue add child_id bigint | an id is a uuid: queue.child_id",
                "alter table queue add at timestamptz default now() | a default asks nobody for the time or for luck: queue.at",
                "alter table queue add at timestamptz default current_timestamp | a default asks nobody for the time or for luck: queue.at",
                "alter table queue add key uuid default gen_random_uuid() | a default asks nobody for the time or for luck: queue.key",
                "alter table queue add at timestamptz default clock_timestamp() | a default asks nobody for the time or for luck: queue.at",
                "create unique index number on queue (id) | a unique key of a distributed table begins with its key column: number",
                "alter table queue add constraint late unique (id, territory_id) | a unique key of a distributed table begins with its key column: late",
                "alter table queue drop constraint queue_pkey; create index on queue (territory_id) | a distributed table has a primary key: queue",
                "grant insert on queue to public | the application may read what it is given, by an explicit grant: queue",
                "revoke select on queue from $application | the application may read what it is given, by an explicit grant: queue",
            })
    void a_table_that_breaks_a_rule_is_found(String change, String violation) throws SQLException {
        run(change.replace("$application", APPLICATION));
        assertEquals(List.of(violation), SCRATCH.violations(owner));
    }

    @Test
    void a_key_column_that_may_be_null_or_is_not_there_is_found() throws SQLException {
        run("create table a (territory_id uuid, id uuid); comment on table a is 'scope=dist:territory_id'");
        run("create table b (id uuid primary key); comment on table b is 'scope=dist:child_id'");
        assertEquals(
                List.of(
                        "a distributed table has its key column, never null: a.territory_id",
                        "a distributed table has its key column, never null: b.child_id",
                        "a distributed table has a primary key: a",
                        "a unique key of a distributed table begins with its key column: b_pkey"),
                SCRATCH.violations(owner));
    }

    @Test
    void a_trigger_is_found() throws SQLException {
        run("create function quiet() returns trigger language plpgsql as 'begin return new; end'");
        run("create trigger watcher before insert on queue for each row execute function quiet()");
        assertEquals(List.of("there are no triggers: watcher"), SCRATCH.violations(owner));
    }

    @ParameterizedTest
    @CsvSource({"update, false", "delete, false", "truncate, false", "update (id), false", "insert, true"})
    void a_right_to_change_what_is_append_only_is_found(String right, boolean free) throws SQLException {
        run("comment on table queue is 'scope=dist:territory_id append-only'");
        run("grant " + right + " on queue to " + APPLICATION);
        var rule = "what is append-only is neither updated nor deleted by the application: queue";
        assertEquals(free ? List.of() : List.of(rule), SCRATCH.violations(owner));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(territory_id, queue_id) references queue (territory_id, id) on delete set null | a foreign key does not set null or default",
                "(territory_id, queue_id) references queue (territory_id, id) on update set default | a foreign key does not set null or default",
                "(queue_id, territory_id) references queue (id, territory_id) | a foreign key stays in its group: by the key column, or to a reference table",
                "(queue_id) references slot (id) | a foreign key stays in its group: by the key column, or to a reference table",
                "(queue_id) references note (id) | a foreign key stays in its group: by the key column, or to a reference table",
                "(number) references grade (number) | a foreign key is indexed",
            })
    void a_foreign_key_that_breaks_a_rule_is_found(String key, String rule) throws SQLException {
        run("""
            create table slot (id uuid primary key); comment on table slot is 'scope=dist:id';
            create table note (id uuid primary key); comment on table note is 'scope=local';
            create table grade (number int primary key); comment on table grade is 'scope=ref';
            create table place (territory_id uuid not null, id uuid, queue_id uuid, number int, primary key (territory_id, id));
            create index on place (territory_id, queue_id); create index on place (queue_id);
            create index on place (number) where number is not null;
            comment on table place is 'scope=dist:territory_id';
            """);
        run("alter table place add constraint watched foreign key " + key);
        assertEquals(List.of(rule + ": watched"), SCRATCH.violations(owner));
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
