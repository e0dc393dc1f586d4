package kezek.portal.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import kezek.portal.counter.Reply.Full;
import kezek.portal.counter.Reply.Given;
import kezek.portal.platform.settings.CounterSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A clerk who decides claims while those before them are written: nothing is told before it is written, and the order is that of arrival. */
@Timeout(30)
class AheadTest {

    /** From here on claims cannot be written ahead, and are decided one by one. */
    private static final int NOT_SO = 100;

    /** What follows from this claim the desk does not understand. */
    private static final int BEYOND_IT = 50;

    private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Counter counter = new Counter(new CounterSize(1, 512, 100), new SimpleMeterRegistry());
    private final Foreseeing desk = new Foreseeing();

    @AfterEach
    void close() {
        desk.mayWrite.countDown();
        counter.destroy();
    }

    /** A desk that decides even claims ahead, as many as come before an odd one, and writes them when it may. It notes what it is asked and what happens. */
    private static final class Foreseeing implements Desk<Integer, Integer> {

        final List<String> happened = Collections.synchronizedList(new ArrayList<>());
        final LinkedBlockingQueue<List<Integer>> asked = new LinkedBlockingQueue<>();
        final CountDownLatch mayWrite = new CountDownLatch(1);

        @Override
        public List<Integer> decide(List<Integer> claims) {
            happened.add("decided " + claims);
            var those = claims.getFirst() < NOT_SO ? claims : claims.subList(0, 1);
            return those.stream().map(claim -> claim * 10).toList();
        }

        List<String> thatBegin(String word) {
            return happened.stream().filter(one -> one.startsWith(word)).toList();
        }

        @Override
        public Optional<Ahead<Integer>> ahead(List<Integer> claims, Optional<Ahead<?>> onItsWay) {
            asked.add(claims);
            var even = claims.stream().takeWhile(claim -> claim % 2 == 0).toList();
            return even.isEmpty() ? Optional.empty() : Optional.of(new Even(even, onItsWay, this));
        }
    }

    private record Even(List<Integer> claims, Optional<Ahead<?>> before, Foreseeing desk) implements Ahead<Integer> {

        @Override
        public List<Integer> answers() {
            return claims.stream().map(claim -> claim * 10).toList();
        }

        @Override
        public void write() {
            try {
                desk.mayWrite.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (claims.getFirst() >= NOT_SO) {
                throw new IllegalStateException("others have written");
            }
            // What was before it may be over before this was decided.
            var after = claims.equals(List.of(4))
                    ? before.map(one -> " after " + ((Even) one).claims()).orElse("")
                    : "";
            desk.happened.add("wrote " + claims + after);
        }

        @Override
        public void written() {
            if (claims.contains(BEYOND_IT)) {
                throw new AssertionError("beyond this desk");
            }
            desk.happened.add("told " + claims);
        }

        @Override
        public void refused() {
            desk.happened.add("refused " + claims);
        }
    }

    private CompletableFuture<Reply<Integer>> ask(int claim) {
        var answer = new CompletableFuture<Reply<Integer>>();
        Thread.ofVirtual().start(() -> answer.complete(counter.ask(HERE, desk, claim)));
        return answer;
    }

    /** Comes while this many others wait in line, and waits there with them. */
    private CompletableFuture<Reply<Integer>> comeAfter(int others, int claim) throws InterruptedException {
        var answer = ask(claim);
        while (counter.waiting() < others + 1) {
            Thread.sleep(1);
        }
        return answer;
    }

    @Test
    void claims_are_decided_while_others_are_written_and_written_one_after_the_other() throws Exception {
        var first = ask(2);
        assertEquals(List.of(2), desk.asked.take());
        var second = ask(4);
        assertEquals(List.of(4), desk.asked.take());
        var third = comeAfter(0, 6);
        var fourth = comeAfter(1, 8);
        assertEquals(List.of(), desk.happened);
        assertFalse(first.isDone());
        desk.mayWrite.countDown();
        assertEquals(new Given<>(20), first.get());
        assertEquals(new Given<>(40), second.get());
        assertEquals(new Given<>(60), third.get());
        assertEquals(new Given<>(80), fourth.get());
        assertEquals(List.of(6, 8), desk.asked.take());
        assertEquals(List.of("wrote [2]", "wrote [4] after [2]", "wrote [6, 8]"), desk.thatBegin("wrote"));
        assertEquals(List.of("told [2]", "told [4]", "told [6, 8]"), desk.thatBegin("told"));
    }

    @Test
    void what_was_decided_after_something_that_is_not_written_is_not_written_either_and_comes_after_it()
            throws Exception {
        var first = ask(100);
        assertEquals(List.of(100), desk.asked.take());
        var second = ask(4);
        assertEquals(List.of(4), desk.asked.take());
        desk.mayWrite.countDown();
        assertEquals(new Given<>(1000), first.get());
        assertEquals(new Given<>(40), second.get());
        assertEquals(List.of("refused [100]", "decided [100]", "wrote [4]", "told [4]"), desk.happened);
    }

    @Test
    void who_comes_after_claims_that_are_refused_stays_behind_all_of_them() throws Exception {
        var replies = new ArrayList<CompletableFuture<Reply<Integer>>>();
        replies.add(ask(2));
        assertEquals(List.of(2), desk.asked.take());
        replies.add(ask(4));
        assertEquals(List.of(4), desk.asked.take());
        replies.add(comeAfter(0, 100));
        replies.add(comeAfter(1, 102));
        replies.add(comeAfter(2, 6));
        desk.mayWrite.countDown();
        for (var reply : replies) {
            assertInstanceOf(Given.class, reply.get());
        }
        assertEquals(List.of("decided [100, 102, 6]", "decided [102, 6]"), desk.thatBegin("decided"));
        assertEquals(List.of("told [2]", "told [4]", "told [6]"), desk.thatBegin("told"));
    }

    @Test
    void a_desk_that_fails_at_what_it_is_told_keeps_nobody_waiting() throws Exception {
        desk.mayWrite.countDown();
        assertEquals(new Given<>(500), ask(BEYOND_IT).get());
        assertEquals(new Given<>(40), ask(4).get());
    }

    @Test
    void who_cannot_be_decided_ahead_is_decided_after_those_before_and_before_those_behind() throws Exception {
        var first = ask(2);
        assertEquals(List.of(2), desk.asked.take());
        var second = ask(3);
        assertEquals(List.of(3), desk.asked.take());
        var third = comeAfter(0, 4);
        var fourth = comeAfter(1, 5);
        var fifth = comeAfter(2, 6);
        desk.mayWrite.countDown();
        for (var answer : List.of(first, second, third, fourth, fifth)) {
            answer.get();
        }
        assertEquals(new Given<>(50), fourth.get());
        assertEquals(
                List.of("wrote [2]", "told [2]", "decided [3]", "wrote [4]", "told [4]", "decided [5, 6]"),
                desk.happened);
    }

    @Test
    void what_is_on_its_way_when_the_counter_closes_is_answered_and_who_waits_is_sent_away() throws Exception {
        var first = ask(2);
        assertEquals(List.of(2), desk.asked.take());
        var second = ask(4);
        assertEquals(List.of(4), desk.asked.take());
        var third = comeAfter(0, 6);
        counter.destroy();
        assertEquals(new Full<Integer>(), third.get());
        desk.mayWrite.countDown();
        assertEquals(new Given<>(20), first.get());
        assertEquals(new Given<>(40), second.get());
    }
}
