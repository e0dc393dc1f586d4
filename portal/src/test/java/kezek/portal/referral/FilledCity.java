package kezek.portal.referral;

import java.sql.SQLException;
import kezek.portal.TestDatabase;
import kezek.portal.territory.Territory;

/** Reservations of a city, as many that live as are over, of places and children that are nowhere else. PostgreSQL looks at them once. */
final class FilledCity {

    /** How many live. */
    static final int LIVE = 10_000;

    /** When PostgreSQL last looked how many reservations live and how many are over. */
    enum Statistics {
        OF_THE_FIRST_DAY,
        OF_THE_MORNING,
        OF_THE_EVENING
    }

    private FilledCity() {}

    /** Fills the city, and leaves the statistics as they were at that time. */
    static void of(Territory city, Statistics statistics) throws SQLException {
        asOwner("alter table reservation set (autovacuum_enabled = off)");
        // Room that the rows of other tests have left would count as a table with next to no rows on a page.
        asOwner("vacuum full reservation");
        lookIf(statistics == Statistics.OF_THE_FIRST_DAY);
        add(city, "over", "'2026-03-01'", "'LAPSED'");
        lookIf(statistics == Statistics.OF_THE_MORNING);
        add(city, "live", "null", "null");
        lookIf(statistics == Statistics.OF_THE_EVENING);
    }

    /** The table is again as the portal keeps it. */
    static void forget() throws SQLException {
        asOwner("delete from reservation where until_at = '2050-01-01'");
        asOwner("alter table reservation reset (autovacuum_enabled)");
        asOwner("analyze reservation");
    }

    private static void lookIf(boolean now) throws SQLException {
        if (now) {
            asOwner("analyze reservation");
        }
    }

    private static void add(Territory city, String name, String closedAt, String because) throws SQLException {
        asOwner("""
                insert into reservation (territory_id, id, place_id, application_id, request_key, from_at, until_at, closed_at, closed_because)
                select '%1$s', x.id, x.id, x.id, x.id, '2026-02-01', '2050-01-01', %3$s, %4$s
                from (select cast(md5('%1$s %2$s ' || n) as uuid) as id from generate_series(1, %5$d) n) x
                """.formatted(city.id(), name, closedAt, because, LIVE));
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
