package kezek.portal.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.town.Town;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@PortalTest
class SnapshotTest {

    private final Tx tx;
    private final UUID territory;

    SnapshotTest(Tx tx, ApplicationContext portal) {
        this.tx = tx;
        this.territory = Town.found(portal, "2026-03-02T12:00").territory().id();
    }

    @Test
    void what_is_committed_meanwhile_is_not_seen() {
        take();
        var seen = tx.<List<Long>>snapshot(db -> {
            var before = last(db);
            join(Thread.ofVirtual().start(this::take));
            return List.of(before, last(db));
        });
        assertEquals(List.of(1L, 1L), seen);
        assertEquals(2, tx.read(this::last));
    }

    @Test
    void the_next_transaction_of_the_connection_is_an_ordinary_one_again() {
        assertEquals("repeatable read", tx.snapshot(this::level));
        assertEquals("read committed", tx.read(this::level));
    }

    @Test
    void a_snapshot_inside_a_transaction_is_refused_and_it_cannot_write() {
        assertThrows(IllegalStateException.class, () -> tx.read(db -> tx.snapshot(this::level)));
        assertThrows(IllegalStateException.class, () -> tx.run(db -> tx.snapshot(this::level)));
        assertThrows(IllegalStateException.class, () -> tx.snapshot(db -> tx.write(this::level)));
        assertThrows(
                DataAccessException.class,
                () -> tx.snapshot(
                        db -> db.select("delete from counter where territory_id = :territory returning last_number")
                                .param("territory", territory)
                                .list(row -> row.longNumber("last_number"))));
    }

    @Test
    void rows_are_shown_one_after_the_other_in_their_order() {
        var seen = new ArrayList<Integer>();
        tx.snapshot(db -> {
            db.select("select n from generate_series(1, 3500) n order by n").each(row -> seen.add(row.integer("n")));
            return seen.size();
        });
        assertEquals(3_500, seen.size());
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    private void take() {
        tx.run(db -> Counters.take(db, territory, Counters.Of.PLACE, 1));
    }

    private long last(ReadDb db) {
        return db.select("select last_number from counter where territory_id = :territory and name = 'place'")
                .param("territory", territory)
                .single(row -> row.longNumber("last_number"));
    }

    private String level(ReadDb db) {
        return db.select("show transaction_isolation").single(row -> row.text("transaction_isolation"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
