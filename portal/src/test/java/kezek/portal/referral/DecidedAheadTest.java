package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.counter.Ahead;
import kezek.portal.counter.Counter;
import kezek.portal.counter.Desk;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Fault;
import kezek.portal.queue.Application;
import kezek.portal.referral.Judgement.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Claims that are decided while those before them are still being written. */
@PortalTest
class DecidedAheadTest {

    private static final List<GroupName> GROUPS = List.of(K, new GroupName("L", "L"), new GroupName("M", "M"));

    private final ApplicationContext portal;
    private final ReservationDesk desk;

    @RegisterExtension
    final Scene scene;

    DecidedAheadTest(ReservationDesk desk, ApplicationContext portal) {
        this.portal = portal;
        this.desk = desk;
        this.scene = new Scene(portal);
    }

    /** Two groups with places, though not for all who come, and one without. */
    private Scene town(List<Application> children) {
        var scene = new Scene(portal);
        GROUPS.stream().skip(1).forEach(group -> scene.group(group.group(), 60));
        for (var i = 0; i < 150; i++) {
            children.add(scene.child());
        }
        scene.places("K", 50);
        scene.places("L", 30);
        scene.town.carryOut(FOR_EVERYONE);
        return scene;
    }

    /** An hour in which everybody may ask, by instants: most children come once or twice, some with the key they came with before. */
    private static List<List<Claim>> crowd(Scene scene, List<Application> children, Random random) {
        var crowds = new ArrayList<List<Claim>>();
        for (var now = scene.at(FOR_EVERYONE); crowds.size() < 25; now = now.plusSeconds(random.nextInt(150))) {
            var claims = new ArrayList<Claim>();
            for (var i = random.nextInt(20); i >= 0; i--) {
                var child = children.get(random.nextInt(children.size()));
                var group = GROUPS.get(random.nextInt(20) == 0 ? 2 : random.nextInt(2));
                var key = OwnKey.of(child.id(), new UUID(0x4000L, random.nextInt(3)));
                claims.add(new Claim(scene.town.territory(), child, group, key, now));
            }
            crowds.add(claims);
        }
        return crowds;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void claims_decided_ahead_get_what_they_would_have_got_one_by_one_in_random_hours(long seed) throws Exception {
        var alone = new ArrayList<Application>();
        var together = new ArrayList<Application>();
        var first = town(alone);
        var second = town(together);
        var expected = crowd(first, alone, new Random(seed)).stream()
                .flatMap(List::stream)
                .map(claim -> BatchTest.said(desk.decide(List.of(claim)).getFirst()))
                .toList();
        var clerk = new SlowHand(desk, second);
        var sizes = new Random(seed);
        for (var crowd : crowd(second, together, new Random(seed))) {
            for (var left = crowd; !left.isEmpty(); ) {
                var some = left.subList(0, Math.min(1 + sizes.nextInt(6), left.size()));
                clerk.serve(some);
                left = left.subList(some.size(), left.size());
            }
        }
        clerk.write();
        assertEquals(expected, clerk.outcomes(), () -> "seed " + seed);
        assertEquals(BatchTest.held(first), BatchTest.held(second), () -> "seed " + seed);
        assertThat(clerk.overlapping()).as("seed %d proves little", seed).isGreaterThan(4);
        first.assertFolds();
        second.assertFolds();
    }

    /** Children who hold places of a group, one after the other, until this node knows that nobody else writes. */
    private void comeOneByOne(List<Application> children) throws InterruptedException {
        for (var i = 0; i < children.size(); i++) {
            scene.awaitMemory();
            var decided = desk.decide(List.of(claim(children.get(i), "2026-03-06T07:00:0" + i)));
            assertThat(decided.getFirst().orElseThrow()).isInstanceOf(Given.class);
        }
    }

    private Claim claim(Application child, String asked) {
        return claim(child, UUID.randomUUID(), asked);
    }

    private Claim claim(Application child, UUID key, String asked) {
        return new Claim(scene.town.territory(), child, K, OwnKey.of(child.id(), key), scene.at(asked));
    }

    private Ahead<Optional<Judgement>> ahead(Optional<Ahead<?>> onItsWay, Claim... claims) {
        return desk.ahead(List.of(claims), onItsWay).orElseThrow();
    }

    @Test
    void what_follows_on_something_that_was_not_written_is_refused_by_the_tables() throws InterruptedException {
        var children = IntStream.range(0, 5).mapToObj(i -> scene.child()).toList();
        scene.places("K", 9);
        comeOneByOne(children.subList(0, 3));
        scene.awaitMemory();
        var first = ahead(Optional.empty(), claim(children.get(3), "2026-03-06T07:01"));
        var second = ahead(Optional.of(first), claim(children.get(4), "2026-03-06T07:02"));
        assertThatThrownBy(second::write)
                .satisfies(refused -> assertThat(Fault.isAgainstTables(refused)).isTrue());
        assertThat(scene.count("reservation", "true")).isEqualTo(3);
        first.write();
        first.written();
        second.write();
        second.written();
        assertThat(scene.count("reservation", "closed_at is null")).isEqualTo(5);
    }

    @Test
    void nobody_gets_a_place_that_is_on_its_way_to_another_nor_a_second_one() throws InterruptedException {
        var children = IntStream.range(0, 6).mapToObj(i -> scene.child()).toList();
        scene.places("K", 5);
        comeOneByOne(children.subList(0, 3));
        scene.awaitMemory();
        var asked = "2026-03-06T07:01";
        var key = UUID.randomUUID();
        var first = ahead(Optional.empty(), claim(children.get(3), key, asked));
        var onItsWay = Optional.<Ahead<?>>of(first);
        assertThat(desk.ahead(List.of(claim(children.get(3), asked)), onItsWay)).isEmpty();
        var second = ahead(
                onItsWay,
                claim(children.get(3), key, asked),
                claim(children.get(4), asked),
                claim(children.get(5), asked));
        assertThat(second.answers()).hasSize(2).startsWith(first.answers().getFirst());
        first.write();
        first.written();
        second.write();
        second.written();
        assertThat(scene.count("reservation", "closed_at is null")).isEqualTo(5);
    }

    /** The desk, but the first commit of it that comes ahead is not answered. */
    private record Losing(ReservationDesk desk, AtomicInteger lost) implements Desk<Claim, Optional<Judgement>> {

        @Override
        public List<Optional<Judgement>> decide(List<Claim> claims) {
            return desk.decide(claims);
        }

        @Override
        public Optional<Ahead<Optional<Judgement>>> ahead(List<Claim> claims, Optional<Ahead<?>> onItsWay) {
            return desk.ahead(claims, onItsWay).map(decided -> new Unanswered(decided, lost));
        }
    }

    private record Unanswered(Ahead<Optional<Judgement>> decided, AtomicInteger lost)
            implements Ahead<Optional<Judgement>> {

        @Override
        public List<Optional<Judgement>> answers() {
            return decided.answers();
        }

        @Override
        public void write() {
            decided.write();
            if (lost.getAndIncrement() == 0) {
                throw new IllegalStateException(new SQLException("the connection broke", "08006"));
            }
        }

        @Override
        public void written() {
            decided.written();
        }

        @Override
        public void refused() {
            decided.refused();
        }
    }

    @Test
    void a_claim_whose_commit_was_not_answered_finds_what_it_was_given() throws InterruptedException {
        var children = IntStream.range(0, 4).mapToObj(i -> scene.child()).toList();
        scene.places("K", 9);
        comeOneByOne(children.subList(0, 3));
        scene.awaitMemory();
        var lost = new AtomicInteger();
        var asked = claim(children.get(3), "2026-03-06T07:01");
        var reply = portal.getBean(Counter.class).ask(scene.town.territory().id(), new Losing(desk, lost), asked);
        assertThat(reply.given().orElseThrow()).isInstanceOf(Given.class);
        assertThat(lost.get()).isEqualTo(1);
        assertThat(scene.count("reservation", "closed_at is null")).isEqualTo(4);
    }
}
