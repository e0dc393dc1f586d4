package kezek.bench;

import java.sql.SQLException;
import java.util.List;
import kezek.portal.territory.Territory;

/**
 * The places that open on a morning in the territories of {@link MillionChildren}: the same number in each, in groups of three, four fifths of them
 * of one age, the rest mixed. And what a morning changes, put back as it was the evening before.
 */
final class MorningPlaces {

    static final int PLACES = 15_000;

    private static final int IN_A_GROUP = 3;
    private static final int GROUPS_OF_A_HOUSE = 5;
    private static final String EVENING = "timestamptz '2026-11-20 18:00+05'";
    private static final String MORNING = "timestamptz '2026-11-21 07:00+05'";

    private final OwnPortal portal;
    private final List<Territory> territories;

    MorningPlaces(OwnPortal portal, List<Territory> territories) {
        this.portal = portal;
        this.territories = territories;
    }

    /** Writes kindergartens, groups and places, published the evening before. */
    void write() throws SQLException {
        var groups = PLACES / IN_A_GROUP / territories.size();
        try (var owner = portal.owner();
                var statement = owner.createStatement()) {
            for (var territory : territories) {
                for (var sql : List.of("""
                        insert into kindergarten (territory_id, id, code, name_kk, name_ru, address_kk, address_ru, ownership, invented, added_at)
                        select '%1$s', cast(md5('%1$s/house/' || i) as uuid), 'K' || i, 'K' || i, 'K' || i, '', '', 'STATE', true, %5$s
                        from generate_series(1, %2$d / %3$d) i
                        """, """
                        insert into kindergarten_group (territory_id, id, kindergarten_id, code, age_from, age_to, language, kind, capacity, added_at)
                        select '%1$s', cast(md5('%1$s/group/' || i) as uuid), cast(md5('%1$s/house/' || (1 + i / %3$d)) as uuid), 'G' || i,
                            case i %% %3$d when 0 then 3 else 1 + i %% %3$d end, case i %% %3$d when 0 then 6 else 2 + i %% %3$d end,
                            'KAZAKH', 'ORDINARY', 25, %5$s
                        from generate_series(0, %2$d - 1) i
                        """, """
                        insert into freed_place (territory_id, id, number, group_id, age_from, age_to, kind, school_year,
                            reported_at, reported_by, published_at)
                        select '%1$s', cast(md5(g.id || '/' || i) as uuid), row_number() over (order by g.code, i), g.id,
                            g.age_from, g.age_to, g.kind, 2026, %5$s - interval '5 hours', 'operator', %5$s
                        from kindergarten_group g, generate_series(1, %4$d) i where g.territory_id = '%1$s'
                        """, """
                        insert into release_cycle (territory_id, carried_out_until) values ('%1$s', %5$s)
                        """)) {
                    statement.execute(sql.formatted(territory.id(), groups, GROUPS_OF_A_HOUSE, IN_A_GROUP, EVENING));
                }
            }
        }
    }

    /** The evening before, for as many mornings as are measured. */
    void evening() throws SQLException {
        try (var owner = portal.owner();
                var statement = owner.createStatement()) {
            for (var sql : List.of(
                    "delete from access where opened_at = " + MORNING,
                    // Three working days: their window ends when the places open.
                    "update access set opened_at = timestamptz '2026-11-18 07:00+05', ended_at = null, ended_because = null",
                    "update freed_place set opened_at = null",
                    "truncate queue_turn, mixed_turn, journal, journal_salt",
                    "update release_cycle set carried_out_until = " + EVENING,
                    "vacuum analyze")) {
                statement.execute(sql);
            }
        }
    }

    /** How many children the morning gave access, in all territories. */
    int given() throws SQLException {
        try (var owner = portal.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from access where opened_at = " + MORNING)) {
            row.next();
            return row.getInt(1);
        }
    }
}
