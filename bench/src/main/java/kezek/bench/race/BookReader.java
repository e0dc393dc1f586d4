package kezek.bench.race;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kezek.bench.history.Books;
import kezek.bench.history.Books.Access;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Place;
import kezek.bench.history.Books.Referral;

/** Reads the tables of a town with plain SQL. */
final class BookReader {

    private final Connection connection;
    private final String slug;

    private BookReader(Connection connection, String slug) {
        this.connection = connection;
        this.slug = slug;
    }

    private record Count(String kind, long count) {}

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What the tables say now, all as of one instant. */
    static Books read(Connection connection, String slug) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var reader = new BookReader(connection, slug);
        var books = new Books(
                reader.places(),
                reader.holds(),
                reader.referrals(),
                reader.accesses(),
                reader
                        .rows(
                                "select x.kind, count(*) as n from journal x",
                                "group by x.kind",
                                row -> new Count(row.getString("kind"), row.getLong("n")))
                        .stream()
                        .collect(Collectors.toMap(Count::kind, Count::count)),
                reader.number("select coalesce(max(x.number), 0) as n from journal x", ""),
                reader.number("select count(*) as n from outbox x", "and x.message = 'message.referred'"));
        connection.rollback();
        return books;
    }

    private List<Place> places() throws SQLException {
        return rows(
                """
                select x.number, k.code, x.published_at, x.opened_at, r.recalled_at from freed_place x
                join kindergarten_group g on g.territory_id = x.territory_id and g.id = x.group_id
                join kindergarten k on k.territory_id = x.territory_id and k.id = g.kindergarten_id
                left join recall r on r.territory_id = x.territory_id and r.place_id = x.id
                """,
                "",
                row -> new Place(
                        row.getLong("number"),
                        row.getString("code"),
                        optional(row, "published_at"),
                        optional(row, "opened_at"),
                        optional(row, "recalled_at")));
    }

    private List<Hold> holds() throws SQLException {
        return rows(
                """
                select p.number as place, a.number as application, x.from_at, x.until_at, x.closed_at, x.closed_because from reservation x
                join freed_place p on p.territory_id = x.territory_id and p.id = x.place_id
                join application a on a.territory_id = x.territory_id and a.id = x.application_id
                """,
                "",
                row -> new Hold(
                        row.getLong("place"),
                        row.getLong("application"),
                        instant(row, "from_at"),
                        instant(row, "until_at"),
                        optional(row, "closed_at"),
                        Optional.ofNullable(row.getString("closed_because"))));
    }

    private List<Referral> referrals() throws SQLException {
        return rows(
                """
                select p.number as place, a.number as application, x.issued_at, x.until_at, x.closed_at from referral x
                join freed_place p on p.territory_id = x.territory_id and p.id = x.place_id
                join application a on a.territory_id = x.territory_id and a.id = x.application_id
                """,
                "",
                row -> new Referral(
                        row.getLong("place"),
                        row.getLong("application"),
                        instant(row, "issued_at"),
                        instant(row, "until_at"),
                        optional(row, "closed_at")));
    }

    private List<Access> accesses() throws SQLException {
        return rows(
                """
                select a.number as application, x.opened_at, x.ended_at from access x
                join application a on a.territory_id = x.territory_id and a.id = x.application_id
                """,
                "",
                row -> new Access(row.getLong("application"), instant(row, "opened_at"), optional(row, "ended_at")));
    }

    private long number(String sql, String rest) throws SQLException {
        return rows(sql, rest, row -> row.getLong("n")).getFirst();
    }

    private <T> List<T> rows(String sql, String rest, RowReader<T> reader) throws SQLException {
        var ofTown = " where x.territory_id = (select id from territory where slug = ?) ";
        try (var query = connection.prepareStatement(sql + ofTown + rest)) {
            query.setString(1, slug);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return optional(row, column).orElseThrow();
    }

    private static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
