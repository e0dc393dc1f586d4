package kezek.portal.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Changes the database behind the journal's back, as only the owner of the schema can, and takes it back. */
final class Tampering {

    private static final List<String> REMOVABLE = List.of(
            "benefit",
            "stop_list_entry",
            "queue_turn",
            "mixed_turn",
            "recall",
            "access",
            "reservation",
            "referral",
            "frozen_period",
            "enrolment",
            "freed_place",
            "application",
            "kindergarten_group",
            "journal",
            "counter");

    private static final List<String> ADDABLE =
            List.of("application", "enrolment", "freed_place", "access", "benefit", "stop_list_entry", "frozen_period");

    private final Connection owner;
    private final UUID territory;
    private final Random random;

    Tampering(Connection owner, UUID territory, Random random) {
        this.owner = owner;
        this.territory = territory;
        this.random = random;
    }

    /** A row: its table, where it lies, and what is in it as JSON. */
    private record Found(String table, String ctid, String json) {}

    /** What was done, and the statements that take it back. */
    record Done(String table, String what, List<String> undo) {}

    /** Does one random thing; throws what the schema answers if it refuses. */
    Done one() throws SQLException {
        owner.setAutoCommit(false);
        try {
            var done = switch (random.nextInt(8)) {
                case 0 -> remove(row(any(REMOVABLE)));
                case 1 -> add(row(any(ADDABLE)));
                case 2 -> edit(row("journal"));
                case 3 -> swap();
                default ->
                    change(row(any(Changes.OF_TABLES.keySet().stream().sorted().toList())));
            };
            owner.commit();
            return done;
        } catch (SQLException refused) {
            owner.rollback();
            throw refused;
        }
    }

    void undo(Done done) throws SQLException {
        for (var sql : done.undo()) {
            run(sql);
        }
        owner.commit();
    }

    private Done change(Found row) throws SQLException {
        var change = any(Changes.OF_TABLES.getOrDefault(row.table(), List.of()));
        return update(row, change);
    }

    /** One letter or digit of a body becomes another. */
    private Done edit(Found row) throws SQLException {
        var body = one("select body from journal where ctid = " + row.ctid());
        var place = random.nextInt(body.length());
        while (!Character.isLetterOrDigit(body.charAt(place)) || body.charAt(place) > 'z') {
            place = random.nextInt(body.length());
        }
        var letter = body.charAt(place);
        var other = Character.isDigit(letter)
                ? (char) ('0' + (letter - '0' + 1 + random.nextInt(9)) % 10)
                : letter == 'q' ? 'w' : 'q';
        return update(row, "body = " + quoted(body.substring(0, place) + other + body.substring(place + 1)));
    }

    private Done update(Found row, String change) throws SQLException {
        var table = row.table();
        var columns = one("select string_agg(key, ', ') from jsonb_object_keys(" + quoted(row.json()) + "::jsonb) key");
        var ctid = one("update " + table + " set " + change + " where ctid = " + row.ctid() + " returning ctid");
        var undo = "update " + table + " set (" + columns + ") = (select " + columns + " from " + populated(row)
                + ") where ctid = '" + ctid + "'";
        return new Done(table, table + ": " + change + " in " + row.json(), List.of(undo));
    }

    /** Removes a row with all that hangs on it. */
    private Done remove(Found row) throws SQLException {
        var gone = new ArrayList<Found>();
        if (row.table().equals("application")) {
            for (var table : List.of("benefit", "stop_list_entry", "access", "reservation")) {
                gone.addAll(
                        rows(table, "application_id = (select id from application where ctid = " + row.ctid() + ")"));
            }
        }
        if (row.table().equals("journal")) {
            gone.addAll(rows(
                    "journal_salt", "journal_number = (select number from journal where ctid = " + row.ctid() + ")"));
        }
        gone.add(row);
        for (var one : gone) {
            run("delete from " + one.table() + " where ctid = " + one.ctid());
        }
        var undo = gone.reversed().stream()
                .map(one -> "insert into " + one.table() + " select populated.* from " + populated(one))
                .toList();
        return new Done(row.table(), row.table() + ": removed " + row.json(), undo);
    }

    /** Adds a row like another one, under names of its own. */
    private Done add(Found row) throws SQLException {
        var id = UUID.randomUUID();
        var own = "'{\"id\": \"" + id + "\", \"number\": 777, \"ordinal\": 777, \"request_key\": \"" + id
                + "\", \"kind\": \"" + otherKind(row) + "\"}'::jsonb";
        run("insert into " + row.table() + " select populated.* from jsonb_populate_record(null::" + row.table() + ", "
                + quoted(row.json()) + "::jsonb || " + own + ") populated");
        return new Done(
                row.table(),
                row.table() + ": added one like " + row.json(),
                List.of("delete from " + row.table() + " where id = '" + id + "'"));
    }

    private static String otherKind(Found row) {
        return row.table().equals("benefit") ? "added" : "SANATORIUM";
    }

    /** Two entries change their numbers. */
    private Done swap() throws SQLException {
        var unsalted = "select number from journal j where territory_id = '" + territory
                + "' and not exists (select from journal_salt s where s.territory_id = j.territory_id and s.journal_number = j.number)"
                + " order by number limit 1 offset ";
        var first = one(unsalted + random.nextInt(10));
        var second = one(unsalted + (10 + random.nextInt(10)));
        var swap = List.of(renumber(first, "1000000"), renumber(second, first), renumber("1000000", second));
        for (var sql : swap) {
            run(sql);
        }
        return new Done("journal", "journal: " + first + " and " + second + " swapped", swap);
    }

    private String renumber(String from, String to) {
        return "update journal set number = " + to + " where territory_id = '" + territory + "' and number = " + from;
    }

    private Found row(String table) throws SQLException {
        var rows = rows(table, "true");
        return rows.get(random.nextInt(rows.size()));
    }

    private List<Found> rows(String table, String which) throws SQLException {
        var rows = new ArrayList<Found>();
        try (var statement = owner.createStatement();
                var results = statement.executeQuery("select ctid, to_jsonb(t) as json from " + table
                        + " t where territory_id = '" + territory + "' and " + which + " order by 2")) {
            while (results.next()) {
                rows.add(new Found(table, "'" + results.getString(1) + "'", results.getString(2)));
            }
        }
        return rows;
    }

    private static String populated(Found row) {
        return "jsonb_populate_record(null::" + row.table() + ", " + quoted(row.json()) + ") populated";
    }

    private String one(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var results = statement.executeQuery(sql)) {
            results.next();
            return results.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
