package kezek.portal.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kezek.portal.counter.Reply.Full;
import kezek.portal.counter.Reply.Given;
import kezek.portal.platform.settings.CounterSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Standing in line, without a database: what gathers is decided together, and what goes wrong goes wrong for one alone. */
class CounterTest {

    private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final List<Counter> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Counter::destroy);
    }

    private Counter counter(int lanes, int batch, int line) {
        var counter = new Counter(new CounterSize(lanes, batch, line), new SimpleMeterRegistry());
        open.add(counter);
        return counter;
    }

    /** A desk whose clerk is busy with claim 0 until it is told to go on; it notes what was decided together. */
    private static final class Slow implements Desk<Integer, Integer> {

        final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public List<Integer> decide(List<Integer> claims) {
            batches.add(claims);
            if (claims.contains(0)) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            if (claims.contains(-1)) {
                throw new IllegalArgumentException("poisoned");
            }
            return claims.stream().map(claim -> claim * 10).toList();
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer;
    }

    /** Claims that arrive one after the other while the clerk is busy with claim 0; their answers, the first's included. */
    private static List<CompletableFuture<Reply<Integer>>> gathered(Counter counter, Slow desk, int... claims)
            throws InterruptedException {
        var replies = new ArrayList<CompletableFuture<Reply<Integer>>>();
        replies.add(start(() -> counter.ask(HERE, desk, 0)));
        desk.begun.await();
        for (var i = 0; i < claims.length; i++) {
            var claim = claims[i];
            replies.add(start(() -> counter.ask(HERE, desk, claim)));
            while (counter.waiting() < i + 1) {
                Thread.sleep(1);
            }
        }
        desk.goOn.countDown();
        return replies;
    }

    @Test
    void what_gathers_while_the_clerk_is_busy_is_decided_together_in_the_order_of_arrival() throws Exception {
        var desk = new Slow();
        var replies = gathered(counter(1, 512, 100), desk, 3, 1, 2);
        assertEquals(new Given<>(30), replies.get(1).get());
        assertEquals(new Given<>(20), replies.get(3).get());
        assertEquals(List.of(List.of(0), List.of(3, 1, 2)), desk.batches);
    }

    @Test
    void with_batches_of_one_each_claim_is_decided_alone() throws Exception {
        var desk = new Slow();
        var replies = gathered(counter(1, 1, 100), desk, 3, 1, 2);
        assertEquals(new Given<>(20), replies.get(3).get());
        assertEquals(List.of(List.of(0), List.of(3), List.of(1), List.of(2)), desk.batches);
    }

    @Test
    void a_claim_that_fails_fails_alone() throws Exception {
        var desk = new Slow();
        var replies = gathered(counter(1, 512, 100), desk, 1, -1, 2);
        assertEquals(new Given<>(10), replies.get(1).get());
        assertEquals(new Given<>(20), replies.get(3).get());
        var failed = assertThrows(Exception.class, () -> replies.get(2).get());
        assertInstanceOf(IllegalArgumentException.class, failed.getCause());
    }

    @Test
    void who_finds_the_line_full_is_told_at_once_and_the_last_who_fits_in_is_served() throws Exception {
        var counter = counter(1, 512, 2);
        var desk = new Slow();
        var first = start(() -> counter.ask(HERE, desk, 0));
        desk.begun.await();
        var second = start(() -> counter.ask(HERE, desk, 1));
        var third = start(() -> counter.ask(HERE, desk, 2));
        while (counter.waiting() < 2) {
            Thread.sleep(1);
        }
        assertEquals(new Full<Integer>(), counter.ask(HERE, desk, 3));
        desk.goOn.countDown();
        assertEquals(
                List.of(0, 10, 20),
                List.of(first.get().given(), second.get().given(), third.get().given()));
        assertEquals(new Given<>(30), counter.ask(HERE, desk, 3));
    }

    @Test
    void who_waits_when_the_counter_closes_is_sent_away() throws Exception {
        var counter = counter(1, 512, 10);
        var desk = new Slow();
        var first = start(() -> counter.ask(HERE, desk, 0));
        desk.begun.await();
        var second = start(() -> counter.ask(HERE, desk, 1));
        while (counter.waiting() < 1) {
            Thread.sleep(1);
        }
        counter.destroy();
        assertEquals(new Full<Integer>(), second.get());
        desk.goOn.countDown();
        assertEquals(new Given<>(0), first.get());
        assertEquals(new Full<Integer>(), counter.ask(HERE, desk, 2));
    }

    @Test
    void those_whose_turn_has_not_come_are_asked_again_before_whoever_came_later() {
        var counter = counter(1, 512, 100);
        var decided = Collections.synchronizedList(new ArrayList<Integer>());
        Desk<Integer, Integer> oneByOne = claims -> {
            decided.add(claims.getFirst());
            return List.of(claims.getFirst());
        };
        var replies = IntStream.range(0, 50)
                .mapToObj(claim -> start(() -> counter.ask(HERE, oneByOne, claim)))
                .toList();
        replies.forEach(reply -> assertInstanceOf(Given.class, reply.join()));
        assertEquals(50, decided.size());
        assertEquals(50, decided.stream().distinct().count());
    }

    @Test
    void a_deadlock_or_a_lost_answer_is_asked_anew_and_a_violated_rule_is_not() {
        for (var state : List.of("40P01", "40001", "08006", "57P01")) {
            var tries = new AtomicInteger();
            var reply = counter(1, 512, 10).ask(HERE, () -> {
                if (tries.incrementAndGet() == 1) {
                    throw new IllegalStateException(new SQLException("interrupted", state));
                }
                return "done";
            });
            assertEquals(new Given<>("done"), reply, state);
            assertEquals(2, tries.get(), state);
        }
        var tries = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> counter(1, 512, 10).ask(HERE, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException(new SQLException("unique", "23505"));
                }));
        assertEquals(1, tries.get());
    }

    @Test
    void territories_at_different_lanes_do_not_wait_for_each_other() throws Exception {
        var counter = counter(2, 512, 10);
        var desk = new Slow();
        var first = start(() -> counter.ask(HERE, desk, 0));
        desk.begun.await();
        var elsewhere = IntStream.range(2, 100)
                .mapToObj(number -> new UUID(0x7000L, number))
                .filter(other -> Math.floorMod(other.hashCode(), 2) != Math.floorMod(HERE.hashCode(), 2))
                .findFirst()
                .orElseThrow();
        assertEquals(new Given<>("served"), counter.ask(elsewhere, () -> "served"));
        assertTrue(!first.isDone());
        desk.goOn.countDown();
        assertEquals(new Given<>(0), first.get());
    }
}
