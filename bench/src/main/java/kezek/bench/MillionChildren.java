package kezek.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.territory.Territory;

/**
 * A million invented applications in twenty territories, one of their queues as long as Astana's portal showed in 2019. Filed at any second of
 * three years and in no order; a fifth has a benefit, one in a hundred is in the stop-list, one in two hundred has access. The figures are made
 * from the numbers alone, so every run has the same.
 */
final class MillionChildren {

    static final int CHILDREN = 1_000_000;
    static final int TERRITORIES = 20;

    /** The long queue. */
    static final int LONG = 108_344;

    static final int LONG_YEAR = 2022;

    private static final int COHORTS = 8;
    private static final int FIRST_COHORT = 2018;

    private final LocalPostgres postgres;
    private final List<Territory> territories;

    MillionChildren(LocalPostgres postgres, List<Territory> territories) {
        this.postgres = postgres;
        this.territories = territories;
    }

    /** Writes the rows; nobody sees a journal yet. */
    void write() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            var most = (CHILDREN - LONG) / TERRITORIES;
            for (var territory : territories) {
                var isFirst = territory == territories.getFirst();
                var rest = territory == territories.getLast() ? CHILDREN - LONG - most * (TERRITORIES - 1) : most;
                write(statement, territory.id(), isFirst ? LONG : 0, rest);
            }
            statement.execute("vacuum analyze");
        }
    }

    /** Begins the journals: now the boards are loaded. */
    void show() throws SQLException {
        try (var owner = owner();
                var insert = owner.prepareStatement(
                        "insert into counter (territory_id, name, last_number) values (?, 'journal', 1)")) {
            owner.setAutoCommit(false);
            for (var territory : territories) {
                insert.setObject(1, territory.id());
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
        }
    }

    /** Ends the journals: the boards are forgotten. */
    void hide() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("delete from counter where name = 'journal'");
        }
    }

    /** A connection as the owner of the schema, with the schema in its path. */
    Connection owner() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.url(),
                postgres.owner().user(),
                postgres.owner().password().text());
        connection.setSchema("kezek");
        return connection;
    }

    /** The first numbers are those of the long queue. */
    private static void write(Statement statement, UUID territory, int longQueue, int rest) throws SQLException {
        var total = longQueue + rest;
        statement.execute("""
                create temporary table drawn as
                select i as number, cast(md5('%s/' || i) as uuid) as id,
                    case when i <= %d then %d else %d + i %% %d end as cohort,
                    hashint8(i) as draw, timestamptz '2023-06-01 09:00+05' + make_interval(secs => abs(hashint8(i + 7)::bigint) %% 94608000) as filed
                from generate_series(1, %d) i
                """.formatted(territory, longQueue, LONG_YEAR, FIRST_COHORT, COHORTS, total));
        for (var sql : List.of("""
                insert into child (territory_id, id, birth_date)
                select '%1$s', id, make_date(cohort, 4, 15) from drawn
                """, """
                insert into application (territory_id, id, number, child_id, kind, cohort, lane, filed_at, registered_at, registered_by)
                select '%1$s', id, number, id, 'ORDINARY', cohort,
                    case when abs(draw::bigint) %% 100 < 2 then 'OUT_OF_TURN' when abs(draw::bigint) %% 100 < 22 then 'FIRST_PRIORITY' else 'ORDINARY' end,
                    filed, filed, 'operator' from drawn
                """, """
                insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by)
                select '%1$s', id, id, case when abs(draw::bigint) %% 100 < 2 then 'serviceman' else 'large-family' end,
                    case when abs(draw::bigint) %% 100 < 2 then 'OUT_OF_TURN' else 'FIRST_PRIORITY' end, filed, 'operator'
                from drawn where abs(draw::bigint) %% 100 < 22
                """, """
                insert into stop_list_entry (territory_id, id, application_id, cause, since, entered_by)
                select '%1$s', id, id, 'IMPORTED', timestamptz '2026-09-01 09:00+05', 'operator' from drawn where number %% 100 = 1
                """, """
                insert into access (territory_id, id, application_id, age_from, age_to, lane, opened_at, ordinal)
                select '%1$s', a.id, a.id, 3, 4, a.lane, timestamptz '2026-11-20 07:00+05', d.number
                from drawn d join application a on a.territory_id = '%1$s' and a.id = d.id where d.number %% 200 = 2
                """, "drop table drawn")) {
            statement.execute(sql.contains("%1$s") ? sql.formatted(territory) : sql);
        }
    }
}
