package kezek.portal;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables of a portal's database say of the places that were given, read as the portal's own role. */
record GivenPlaces(String url, String password) {

    /** What can never be, one statement each: a second holder, a second referral, a place both held and referred. */
    private static final List<String> NEVER = List.of(
            "select 1 from reservation where closed_at is null group by place_id having count(*) > 1",
            "select 1 from reservation where closed_at is null group by application_id having count(*) > 1",
            "select 1 from referral group by place_id having count(*) > 1",
            "select 1 from referral where closed_at is null group by application_id having count(*) > 1",
            """
            select 1 from reservation v join referral f on f.place_id = v.place_id or f.application_id = v.application_id
            where v.closed_at is null and f.closed_at is null
            """,
            """
            select 1 from reservation a join reservation b on a.place_id = b.place_id and a.id < b.id
            where a.from_at < coalesce(b.closed_at, b.until_at) and b.from_at < coalesce(a.closed_at, a.until_at)
            """);

    /** The reservations of an application, over or not. */
    List<String> reservations(long application) throws SQLException {
        return rows("""
                select r.id::text from reservation r
                join application a on a.territory_id = r.territory_id and a.id = r.application_id where a.number =
                """ + application);
    }

    /** The numbers of the referrals of an application, over or not. */
    List<String> referrals(long application) throws SQLException {
        return rows("""
                select r.number::text from referral r
                join application a on a.territory_id = r.territory_id and a.id = r.application_id where a.number =
                """ + application);
    }

    /** The reservations that families let go. */
    List<String> letGo() throws SQLException {
        return rows("select id::text from reservation where closed_because = 'CANCELLED'");
    }

    /** The numbers of the referrals that families gave back. */
    List<String> givenBack() throws SQLException {
        return rows("select number::text from referral where closed_because = 'GIVEN_BACK'");
    }

    /** What can never be, and is: the statements that found something. */
    List<String> givenTwice() throws SQLException {
        var found = new ArrayList<String>();
        for (var statement : NEVER) {
            if (!rows(statement).isEmpty()) {
                found.add(statement);
            }
        }
        return found;
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "kezek_app", password)) {
            connection.setSchema("kezek");
            try (var statement = connection.createStatement();
                    var read = statement.executeQuery(sql)) {
                var rows = new ArrayList<String>();
                while (read.next()) {
                    rows.add(read.getString(1));
                }
                return rows;
            }
        }
    }
}
