package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.counter.Counter;
import kezek.portal.counter.Desk;
import kezek.portal.counter.Reply;
import kezek.portal.places.GroupName;
import kezek.portal.platform.settings.CounterSize;
import kezek.portal.queue.Application;
import kezek.portal.referral.Judgement.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** Claims in the lines of counters: what fails, what is lost on the way, and two nodes at once. */
@PortalTest
class CountersTest {

    private final ReservationDesk desk;

    @RegisterExtension
    final Scene scene;

    private final List<Counter> open = new ArrayList<>();

    CountersTest(ReservationDesk desk, ApplicationContext portal) {
        this.desk = desk;
        this.scene = new Scene(portal);
    }

    @AfterEach
    void the_counters_close() {
        open.forEach(Counter::destroy);
    }

    private Counter counter(int batch) {
        var counter = new Counter(new CounterSize(1, batch, 10_000), new SimpleMeterRegistry());
        open.add(counter);
        return counter;
    }

    private static Claim claim(Scene scene, Application child, GroupName group, UUID key, Instant asked) {
        return new Claim(scene.town.territory(), child, group, OwnKey.of(child.id(), key), asked);
    }

    private Claim claim(Application child, String asked) {
        return claim(scene, child, K, UUID.randomUUID(), scene.at(asked));
    }

    private static String busyUntil(CountDownLatch goOn) {
        try {
            goOn.await();
            return "";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Object orFailed(Supplier<Object> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            return "failed";
        }
    }

    @Test
    void a_claim_that_cannot_be_written_fails_alone() {
        var children = IntStream.range(0, 6).mapToObj(i -> scene.child()).toList();
        scene.places("K", 10);
        scene.town.carryOut(FOR_EVERYONE);
        var known = children.getFirst();
        var nobodys = new Application(
                UUID.randomUUID(),
                999,
                known.child(),
                known.kind(),
                known.cohort(),
                known.lane(),
                known.filedAt(),
                Optional.empty());
        var counter = counter(512);
        var goOn = new CountDownLatch(1);
        var asked = new ArrayList<Callable<Object>>();
        asked.add(() -> counter.ask(scene.town.territory().id(), () -> busyUntil(goOn)));
        for (var child : children) {
            asked.add(() -> counter.ask(scene.town.territory().id(), desk, claim(child, FOR_EVERYONE)));
        }
        asked.add(() -> orFailed(() -> counter.ask(scene.town.territory().id(), desk, claim(nobodys, FOR_EVERYONE))));
        asked.add(() -> {
            goOn.countDown();
            return "";
        });
        var answers = AtOnce.ask(asked);
        assertEquals("failed", answers.get(7));
        assertEquals(6, scene.count("reservation", "closed_at is null"));
        for (var answer : answers.subList(1, 7)) {
            var given = assertInstanceOf(Reply.Given.class, answer);
            assertInstanceOf(Given.class, ((Optional<?>) given.answer()).orElseThrow());
        }
    }

    @Test
    void a_claim_whose_answer_was_lost_finds_what_it_was_given() {
        var child = scene.child();
        scene.places("K", 3);
        var tries = new AtomicInteger();
        Desk<Claim, Optional<Judgement>> losing = claims -> {
            var answers = desk.decide(claims);
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException(new SQLException("the connection broke", "08006"));
            }
            return answers;
        };
        var answer = counter(512).ask(scene.town.territory().id(), losing, claim(child, OPENS));
        assertInstanceOf(Given.class, answer.given().orElseThrow());
        assertEquals(2, tries.get());
        assertEquals(1, scene.count("reservation", "true"));
    }

    @Test
    void counters_of_two_nodes_give_no_place_twice_and_no_child_two() {
        var children = IntStream.range(0, 60).mapToObj(i -> scene.child()).toList();
        scene.group("L", 50);
        scene.places("K", 15);
        scene.places("L", 15);
        scene.town.carryOut(FOR_EVERYONE);
        var nodes = List.of(counter(512), counter(512));
        var asked = new ArrayList<Callable<Reply<Optional<Judgement>>>>();
        for (var i = 0; i < 240; i++) {
            var child = children.get(i % 60);
            var group = i % 3 == 0 ? K : new GroupName("L", "L");
            var node = nodes.get((i + i / 60) % 2);
            var claim = claim(scene, child, group, UUID.randomUUID(), scene.at(FOR_EVERYONE));
            asked.add(() -> node.ask(scene.town.territory().id(), desk, claim));
        }
        var given = AtOnce.ask(asked).stream()
                .map(reply -> reply.given().orElseThrow())
                .filter(Given.class::isInstance)
                .count();
        assertEquals(given, scene.count("reservation", "true"));
        var places = scene.town.rows(
                "select place_id from reservation where territory_id = :territory", row -> row.uuid("place_id"));
        var holders = scene.town.rows(
                "select application_id from reservation where territory_id = :territory",
                row -> row.uuid("application_id"));
        assertEquals(30, new HashSet<>(places).size());
        assertEquals(30, new HashSet<>(holders).size());
        assertEquals(30, given);
    }
}
