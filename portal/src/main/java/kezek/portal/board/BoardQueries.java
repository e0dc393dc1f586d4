package kezek.portal.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Repository;

/** SQL from which boards are loaded, all of one territory, in one snapshot. Applications are named by their numbers. */
@Repository
class BoardQueries {

    /** A live application. */
    record Waiting(long number, LineId.OfCohort queue, Lane lane, Instant filedAt) {}

    /** When an application was filed, and whether it has ended. */
    record Filed(Instant at, boolean closed) {}

    /** What an application held last, or first, and whether it still does. */
    record Holding(long number, Instant since, int ordinal, boolean live) {}

    /** The numbers of the last entries of all journals, by territory. */
    Map<UUID, Long> lastEntries(ReadDb db) {
        var last = new HashMap<UUID, Long>();
        db.select("""
                        select territory_id, last_number from counter where name = 'journal'
                        """).each(row -> last.put(row.uuid("territory_id"), row.longNumber("last_number")));
        return last;
    }

    /** All live applications, lane by lane in the order of the line. */
    void waiting(ReadDb db, UUID territory, Consumer<Waiting> reader) {
        db.select("""
                        select number, kind, cohort, lane, filed_at from application
                        where territory_id = :territory and closed_at is null
                        order by kind, cohort, lane, filed_at, number
                        """)
                .param("territory", territory)
                .each(row -> reader.accept(new Waiting(
                        row.longNumber("number"),
                        queue(row),
                        Lane.valueOf(row.text("lane")),
                        row.instant("filed_at"))));
    }

    /** The applications that have these numbers, whether they still live or not. */
    Map<Long, Filed> filed(ReadDb db, UUID territory, List<Long> numbers) {
        var filed = new HashMap<Long, Filed>();
        db.select("""
                        select number, filed_at, closed_at is not null as closed from application
                        where territory_id = :territory and number = any(:numbers)
                        """)
                .param("territory", territory)
                .param("numbers", numbers.toArray(Long[]::new))
                .each(row ->
                        filed.put(row.longNumber("number"), new Filed(row.instant("filed_at"), row.flag("closed"))));
        return filed;
    }

    /** The turns that openings have left. */
    void turns(ReadDb db, UUID territory, BiConsumer<LineId.OfCohort, Integer> reader) {
        db.select("""
                        select kind, cohort, ordinary_given from queue_turn where territory_id = :territory
                        """)
                .param("territory", territory)
                .each(row -> reader.accept(queue(row), row.integer("ordinary_given")));
    }

    /** Live applications in the stop-list. */
    List<Long> stopListed(ReadDb db, UUID territory) {
        return db.select("""
                        select a.number from stop_list_entry e
                        join application a on a.territory_id = :territory and a.id = e.application_id
                        where e.territory_id = :territory and e.ended_at is null and a.closed_at is null
                        """).param("territory", territory).list(row -> row.longNumber("number"));
    }

    /** Benefits that stand, of live applications: the application and the lane that the benefit opens. */
    void benefits(ReadDb db, UUID territory, BiConsumer<Long, Lane> reader) {
        db.select("""
                        select a.number, b.lane from benefit b
                        join application a on a.territory_id = :territory and a.id = b.application_id
                        where b.territory_id = :territory and b.withdrawn_at is null and a.closed_at is null
                        """)
                .param("territory", territory)
                .each(row -> reader.accept(row.longNumber("number"), Lane.valueOf(row.text("lane"))));
    }

    /** Places of one age that have not opened, with the queue at whose head they will open. */
    void unopened(ReadDb db, UUID territory, BiConsumer<Long, LineId.OfCohort> reader) {
        db.select("""
                        select number, kind, school_year - age_from as cohort from freed_place
                        where territory_id = :territory and opened_at is null and closed_at is null and age_to - age_from = 1
                        """).param("territory", territory).each(row -> reader.accept(row.longNumber("number"), queue(row)));
    }

    /** The latest access of every live application that ever had one. */
    void latestAccesses(ReadDb db, UUID territory, Consumer<Holding> reader) {
        db.select("""
                        select distinct on (x.application_id) a.number, x.opened_at as since, x.ordinal, x.ended_at is null as live
                        from access x
                        join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory and a.closed_at is null
                        order by x.application_id, x.opened_at desc, x.ordinal desc
                        """).param("territory", territory).each(row -> reader.accept(holding(row)));
    }

    /** The first reservation of every live application that ever had one, and whether one of them still stands. */
    void firstReservations(ReadDb db, UUID territory, Consumer<Holding> reader) {
        db.select("""
                        select a.number, min(x.from_at) as since, 0 as ordinal, bool_or(x.closed_at is null) as live
                        from reservation x
                        join application a on a.territory_id = :territory and a.id = x.application_id
                        where x.territory_id = :territory and a.closed_at is null
                        group by a.number
                        """).param("territory", territory).each(row -> reader.accept(holding(row)));
    }

    /** Live referrals by their numbers, with who holds them. */
    void referrals(ReadDb db, UUID territory, BiConsumer<Long, Holding> reader) {
        db.select("""
                        select r.number as referral, a.number, r.issued_at as since, 0 as ordinal, true as live from referral r
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        where r.territory_id = :territory and r.closed_at is null and a.closed_at is null
                        """)
                .param("territory", territory)
                .each(row -> reader.accept(row.longNumber("referral"), holding(row)));
    }

    private static LineId.OfCohort queue(Row row) {
        return new LineId.OfCohort(QueueKind.valueOf(row.text("kind")), row.integer("cohort"));
    }

    private static Holding holding(Row row) {
        return new Holding(row.longNumber("number"), row.instant("since"), row.integer("ordinal"), row.flag("live"));
    }
}
