package kezek.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GeneratorTest {

    private static final long MILLISECOND = 1_000_000;

    /** How long the server takes for {@code /slow}, nanoseconds. */
    static final long SLOW = 10 * MILLISECOND;

    @Test
    void each_is_told_what_its_own_questions_were_answered() throws IOException {
        var paths = List.of("/", "/conflict", "/chunked", "/large", "/conflict", "/");
        var witnesses = Stream.generate(() -> new Witness(paths)).limit(9).toList();
        try (var server = new SmallServer(0)) {
            Generator.run(server.port(), witnesses, Pace.untilAllAreDone());
            assertEquals(9 * paths.size(), server.requests());
            assertEquals(9, server.connections());
        }
        for (var witness : witnesses) {
            assertEquals(List.of(200, 409, 404, 200, 409, 200), witness.statuses());
        }
    }

    @Test
    void who_has_no_question_is_not_asked_again_while_others_go_on() throws IOException {
        var silent = new Witness(List.of());
        var brief = new Witness(List.of("/"));
        var eager = new Witness(Collections.nCopies(50, "/"));
        try (var server = new SmallServer(0)) {
            Generator.run(server.port(), List.of(silent, brief, eager), Pace.untilAllAreDone());
            assertEquals(51, server.requests());
        }
        assertEquals(List.of(1, 1, 1), List.of(silent.sentHome(), brief.sentHome(), eager.sentHome()));
        assertEquals(
                List.of(0, 1, 50),
                Stream.of(silent, brief, eager)
                        .map(one -> one.statuses().size())
                        .toList());
    }

    @Test
    void as_fast_as_answers_come_ends_with_the_time() throws IOException {
        var endless = Stream.generate(
                        () -> new Witness(Stream.generate(() -> "/").iterator()))
                .limit(3)
                .toList();
        try (var server = new SmallServer(0)) {
            var seconds = Generator.run(server.port(), endless, Pace.closed(0.05));
            assertTrue(seconds >= 0.05, "ended after " + seconds);
            assertEquals(
                    server.requests(),
                    endless.stream().mapToInt(one -> one.statuses().size()).sum());
        }
        for (var witness : endless) {
            assertTrue(!witness.statuses().isEmpty() && witness.sentHome() == 0);
        }
    }

    @Test
    void an_announced_end_of_a_connection_is_followed_by_another_one() throws IOException {
        var witness = new Witness(List.of("/close", "/close", "/", "/", "/close"));
        try (var server = new SmallServer(0)) {
            Generator.run(server.port(), List.of(witness), Pace.untilAllAreDone());
            assertEquals(3, server.connections());
        }
        assertEquals(Collections.nCopies(5, 200), witness.statuses());
    }

    @Test
    void a_question_that_met_the_end_of_a_connection_is_asked_again() throws IOException {
        var witness = new Witness(Collections.nCopies(20, "/"));
        try (var server = new BriefServer(2, 1)) {
            Generator.run(server.port(), List.of(witness), Pace.untilAllAreDone());
        }
        assertEquals(Collections.nCopies(20, 200), witness.statuses());
    }

    @Test
    void a_connection_that_ended_between_two_turns_is_opened_for_the_next() throws IOException {
        var witness = new Witness(Stream.generate(() -> "/").iterator());
        try (var server = new BriefServer(1, 1)) {
            Generator.run(server.port(), List.of(witness), Pace.open(0.05, 200));
        }
        assertEquals(Collections.nCopies(10, 200), witness.statuses());
    }

    @Test
    void a_server_that_closes_each_connection_instead_of_answering_ends_the_run() throws IOException {
        var witness = new Witness(List.of("/"));
        try (var server = new BriefServer(1, 0)) {
            var failed = assertThrows(
                    IllegalStateException.class,
                    () -> Generator.run(server.port(), List.of(witness), Pace.untilAllAreDone()));
            assertTrue(failed.toString().contains("the server closed a connection"), failed.toString());
        }
        assertEquals(List.of(), witness.statuses());
    }

    @Test
    void nobody_is_let_ask_before_the_turn_and_no_turn_is_left_out() throws IOException {
        var witness = new Witness(Stream.generate(() -> "/").iterator());
        try (var server = new SmallServer(0)) {
            var began = System.nanoTime();
            Generator.run(server.port(), List.of(witness), Pace.open(0.05, 200));
            var early = IntStream.range(0, witness.asked().size())
                    .filter(i -> witness.asked().get(i) - began < i * 5 * MILLISECOND)
                    .boxed()
                    .toList();
            assertEquals(List.of(), early);
        }
        assertEquals(10, witness.statuses().size());
    }

    @Test
    void a_time_begins_when_the_turn_was_due_though_everybody_still_waited() throws IOException {
        var witness = new Witness(Stream.generate(() -> "/slow").iterator());
        try (var server = new SmallServer(0)) {
            Generator.run(server.port(), List.of(witness), Pace.open(0.1, 200));
        }
        assertEquals(20, witness.nanos().size());
        for (var i = 0; i < 20; i++) {
            var least = (i + 1) * SLOW - i * 5 * MILLISECOND;
            assertTrue(witness.nanos().get(i) >= least, "turn " + i + " took " + witness.nanos());
        }
    }

    @Test
    void whoever_is_free_takes_the_next_turn_while_another_waits() throws IOException {
        var first = new AtomicBoolean(true);
        var witnesses = Stream.generate(() -> new Witness(Stream.generate(() -> first.getAndSet(false) ? "/last" : "/")
                        .iterator()))
                .limit(3)
                .toList();
        try (var server = new SmallServer(19)) {
            Generator.run(server.port(), witnesses, Pace.open(0.05, 400));
            assertEquals(20, server.requests());
        }
        var statuses =
                witnesses.stream().flatMap(one -> one.statuses().stream()).toList();
        assertEquals(Collections.nCopies(20, 200), statuses);
        assertTrue(witnesses.stream().anyMatch(one -> one.statuses().size() == 1), "nobody waited");
    }
}
