package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;

/** A crowd before the database waits at a gate of its own and takes no more connections than it is let. */
@PortalTest
class NarrowedTxTest {

    private static final int CROWD = 60;

    private final Tx tx;

    NarrowedTxTest(Tx tx) {
        this.tx = tx;
    }

    @Test
    void no_more_than_so_many_are_inside_and_everyone_gets_in() throws Exception {
        var narrow = tx.narrowed(3);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, CROWD)
                    .mapToObj(i -> threads.submit(() -> narrow.read(db -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        var answer = db.select("select pg_sleep(0.005), :i as i")
                                .param("i", i)
                                .single(row -> row.integer("i"));
                        inside.decrementAndGet();
                        return answer;
                    })))
                    .toList();
            for (var i = 0; i < CROWD; i++) {
                assertThat(all.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(most.get()).isBetween(2, 3);
    }

    @Test
    void while_a_crowd_waits_at_the_gate_others_pass() throws Exception {
        var narrow = tx.narrowed(2);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, CROWD)
                    .mapToObj(i -> threads.submit(() -> narrow.read(db -> await(leave))))
                    .toList();
            assertThat(one(tx)).isEqualTo(1);
            leave.countDown();
            assertThat(waiting).allSatisfy(one -> assertThat(one.get()).isTrue());
        }
    }

    @Test
    void inside_a_transaction_the_gate_stands_open() {
        var narrow = tx.narrowed(1);
        assertThat(List.of(narrow.read(db -> one(narrow)), tx.read(db -> one(narrow))))
                .containsOnly(1);
    }

    @Test
    void who_failed_leaves_its_place_to_the_next() {
        var narrow = tx.narrowed(1);
        for (var i = 0; i < 3; i++) {
            assertThat(failed(narrow)).isTrue();
        }
        assertThat(one(narrow)).isEqualTo(1);
    }

    private static boolean failed(Tx tx) {
        try {
            tx.run(db -> {
                throw new IllegalStateException("on purpose");
            });
            return false;
        } catch (IllegalStateException onPurpose) {
            return true;
        }
    }

    private static int one(Tx tx) {
        return tx.read(db -> db.select("select 1 as one").single(row -> row.integer("one")));
    }

    private static boolean await(CountDownLatch leave) {
        try {
            return leave.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
