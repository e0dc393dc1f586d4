package kezek.portal.town;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.audit.Audit;
import kezek.portal.platform.database.Row;

/** What the tables of a town say, one line a row, as tests read it. */
public final class Books {

    private Books() {}

    /** Journal and tables agree. */
    public static void agree(Town town) {
        var found = town.portal(Audit.class).of(town.territory());
        assertTrue(found.clean(), found.toString());
    }

    /** The kinds of the last entries. */
    public static List<String> lastKinds(Town town, int count) {
        var kinds = town.kindsAfter(0);
        return kinds.subList(kinds.size() - count, kinds.size());
    }

    /** Reservations by the number of the place, with their ends. */
    public static List<String> reservations(Town town) {
        return town.rows(
                """
                select p.number, r.closed_at, r.closed_because from reservation r
                join freed_place p on p.territory_id = :territory and p.id = r.place_id
                where r.territory_id = :territory order by p.number, r.from_at
                """,
                row -> row.longNumber("number") + " "
                        + instant(row, "closed_at")
                                .map(at -> row.text("closed_because") + " " + at)
                                .orElse("live"));
    }

    /** Referrals by their numbers, with their ends. */
    public static List<String> referrals(Town town) {
        return town.rows(
                "select number, closed_at, closed_by, closed_because from referral where territory_id = :territory order by number",
                row -> row.longNumber("number") + " " + end(row).orElse("live"));
    }

    /** Applications by their numbers, with their lanes. */
    public static List<String> lanes(Town town) {
        return town.rows(
                "select number, lane from application where territory_id = :territory order by number",
                row -> row.longNumber("number") + " " + row.text("lane"));
    }

    /** How applications ended, in the order of their numbers. */
    public static List<String> ends(Town town) {
        return town.rows(
                "select closed_at, closed_by, closed_because from application where territory_id = :territory order by number",
                row -> end(row).orElse("open"));
    }

    /** Places by their numbers: reported, published. */
    public static List<String> places(Town town) {
        return town.rows(
                "select number, reported_at, published_at from freed_place where territory_id = :territory order by number",
                row -> row.longNumber("number") + " " + row.instant("reported_at") + " "
                        + instant(row, "published_at").map(Object::toString).orElse("reported"));
    }

    /** Entries of the stop-list by application: cause, since, until, ended. */
    public static List<String> stopList(Town town) {
        return town.rows(
                """
                select a.number, s.cause, s.since, s.until_at, s.ended_at from stop_list_entry s
                join application a on a.territory_id = :territory and a.id = s.application_id
                where s.territory_id = :territory order by a.number, s.since
                """,
                row -> row.longNumber("number") + " " + row.text("cause") + " " + row.instant("since") + " "
                        + instant(row, "until_at").map(Object::toString).orElse("never") + " "
                        + instant(row, "ended_at").map(Object::toString).orElse("live"));
    }

    private static Optional<String> end(Row row) {
        return instant(row, "closed_at")
                .map(at -> row.text("closed_because") + " by " + row.text("closed_by") + " at " + at);
    }

    private static Optional<Instant> instant(Row row, String column) {
        return row.optional(column, Row::instant);
    }
}
