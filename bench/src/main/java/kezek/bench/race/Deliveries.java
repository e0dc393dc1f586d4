package kezek.bench.race;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether each message went out once, though several portals send them. */
final class Deliveries {

    private static final int LOOKS = 300;
    private static final int APART_MS = 100;

    private static final String WAITING = """
            select count(*) from outbox o where o.sent_at is null and o.territory_id = (select id from territory where slug = ?)
            """;

    /** In a development portal the postbox is where messages go; each family has a phone of its own. */
    private static final String NOT_ONCE = """
            with town as (select id from territory where slug = ?),
                written as (select recipient, count(*) as n from outbox where territory_id = (select id from town) group by recipient),
                sent as (select recipient, count(*) as n from postbox_message group by recipient)
            select coalesce(sum(abs(w.n - coalesce(s.n, 0))), 0) from written w left join sent s on s.recipient = w.recipient
            """;

    private Deliveries() {}

    static long notOnce(Connection connection, String slug) throws SQLException, InterruptedException {
        for (var look = 0; look < LOOKS && number(connection, WAITING, slug) > 0; look++) {
            Thread.sleep(APART_MS);
        }
        return number(connection, NOT_ONCE, slug);
    }

    private static long number(Connection connection, String sql, String slug) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
