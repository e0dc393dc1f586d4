package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.referral.Judgement.Given;
import kezek.portal.referral.Judgement.Refused;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.reservation.ReserveOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Claims that are decided together get what they would have got one by one. */
@PortalTest
class BatchTest {

    private final ApplicationContext portal;
    private final ReservationDesk desk;

    @RegisterExtension
    final Scene scene;

    BatchTest(ReservationDesk desk, ApplicationContext portal) {
        this.portal = portal;
        this.desk = desk;
        this.scene = new Scene(portal);
    }

    private static Claim claim(Scene scene, Application child, GroupName group, UUID key, Instant asked) {
        return new Claim(scene.town.territory(), child, group, OwnKey.of(child.id(), key), asked);
    }

    private Claim claim(Application child, String asked) {
        return claim(scene, child, K, UUID.randomUUID(), scene.at(asked));
    }

    static String said(Optional<Judgement> judgement) {
        return judgement
                .map(one -> switch (one) {
                    case Given(var reservation) -> "given until " + reservation.until();
                    case Refused(var nearest) -> nearest.outcome().toString();
                    case Judgement.NothingPublished() -> "nothing published";
                })
                .orElse("no such group");
    }

    /** The claims of some hours: the same children and groups again and again, some with a key that came before. */
    private static List<List<Claim>> stream(Scene scene, List<Application> children, Random random) {
        var groups = List.of(K, new GroupName("L", "L"), new GroupName("M", "M"), new GroupName("X", "X"));
        var keys = random.ints(40).mapToObj(number -> new UUID(0x4000L, number)).toList();
        var now = scene.at(OPENS).minusSeconds(60);
        var waves = new ArrayList<List<Claim>>();
        for (var wave = 0; wave < 25; wave++) {
            var claims = new ArrayList<Claim>();
            for (var i = 1 + random.nextInt(30); i > 0; i--) {
                var child = children.get(random.nextInt(children.size()));
                var group = groups.get(random.nextInt(groups.size()));
                claims.add(claim(scene, child, group, keys.get(random.nextInt(keys.size())), now));
            }
            waves.add(claims);
            now = wave == 15 ? scene.at(FOR_EVERYONE) : now.plus(Duration.ofSeconds(random.nextInt(240)));
        }
        return waves;
    }

    private static Scene town(ApplicationContext portal, List<Application> children) {
        var scene = new Scene(portal);
        scene.group("L", 50);
        scene.group("M", 50);
        for (var i = 0; i < 30; i++) {
            children.add(scene.child(i % 5 == 0 ? 2021 : 2022));
        }
        scene.places("K", 2);
        scene.places("L", 5);
        return scene;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void batches_of_one_and_of_many_give_the_same_in_random_hours(long seed) {
        var alone = new ArrayList<Application>();
        var together = new ArrayList<Application>();
        var first = town(portal, alone);
        var second = town(portal, together);
        var expected = stream(first, alone, new Random(seed)).stream()
                .flatMap(List::stream)
                .map(claim -> said(desk.decide(List.of(claim)).getFirst()))
                .toList();
        var outcomes = new ArrayList<String>();
        for (var wave : stream(second, together, new Random(seed))) {
            for (var left = wave; !left.isEmpty(); ) {
                var decided = desk.decide(left);
                decided.forEach(judgement -> outcomes.add(said(judgement)));
                left = left.subList(decided.size(), left.size());
            }
        }
        assertEquals(expected, outcomes, () -> "seed " + seed);
        assertEquals(
                expected.stream().filter(said -> said.startsWith("given")).count() > 2, true, () -> "seed " + seed);
        assertEquals(held(first), held(second), () -> "seed " + seed);
        first.assertFolds();
        second.assertFolds();
    }

    static List<String> held(Scene scene) {
        return scene.town.rows(
                """
                select a.number as child, p.number as place, r.from_at, r.closed_because from reservation r
                join application a on a.territory_id = :territory and a.id = r.application_id
                join freed_place p on p.territory_id = :territory and p.id = r.place_id
                where r.territory_id = :territory order by r.from_at, a.number, p.number
                """, row -> row.longNumber("child") + " " + row.longNumber("place") + " " + row.instant("from_at"));
    }

    @Test
    void what_was_asked_before_seven_is_not_decided_as_of_seven() {
        var children = IntStream.range(0, 3).mapToObj(i -> scene.child()).toList();
        scene.places("K", 1);
        var claims = List.of(
                claim(children.get(0), "2026-03-03T06:59:59.999998"),
                claim(children.get(0), "2026-03-03T06:59:59.999999"),
                claim(children.get(0), OPENS),
                claim(children.get(1), OPENS));
        var early = desk.decide(claims);
        assertEquals(2, early.size());
        var notYet = new ReserveOutcome.NotOpenYet(scene.at(OPENS)).toString();
        assertEquals(
                List.of(notYet, notYet), early.stream().map(BatchTest::said).toList());
        var late = desk.decide(claims.subList(2, 4));
        assertInstanceOf(Given.class, late.get(0).orElseThrow());
        assertInstanceOf(Refused.class, late.get(1).orElseThrow());
    }

    @Test
    void a_place_whose_ten_minutes_are_over_goes_to_who_asked_at_their_end_and_not_to_who_asked_before() {
        var children = IntStream.range(0, 3).mapToObj(i -> scene.child()).toList();
        scene.places("K", 1);
        scene.reserve(children.get(0), FOR_EVERYONE);
        var claims = List.of(
                claim(children.get(1), "2026-03-06T07:09:59.999999"), claim(children.get(2), "2026-03-06T07:10"));
        var before = desk.decide(claims);
        assertEquals(1, before.size());
        assertInstanceOf(Refused.class, before.getFirst().orElseThrow());
        assertInstanceOf(
                Given.class, desk.decide(claims.subList(1, 2)).getFirst().orElseThrow());
    }

    @Test
    void what_memory_gives_though_it_is_held_the_tables_refuse_and_then_they_are_read() throws InterruptedException {
        var holder = scene.child();
        var child = scene.child();
        scene.places("K", 1);
        assertInstanceOf(
                Refused.class,
                desk.decide(List.of(claim(child, OPENS))).getFirst().orElseThrow());
        var entry = scene.awaitMemory();
        scene.holdUnrecorded(holder, scene.at(FOR_EVERYONE), scene.at("2026-03-06T07:10"));
        var again = desk.decide(List.of(claim(child, "2026-03-06T07:01")));
        assertInstanceOf(
                ReserveOutcome.PlaceTaken.class,
                assertInstanceOf(Refused.class, again.getFirst().orElseThrow())
                        .nearest()
                        .outcome());
        assertEquals(
                true,
                portal.getBean(Shelves.class).at(scene.town.territory(), entry).isEmpty());
    }

    @Test
    void a_child_whose_application_changed_between_two_claims_of_a_batch_gets_one_place() {
        var child = scene.child();
        scene.places("K", 2);
        var before = claim(child, FOR_EVERYONE);
        var changed = new Application(
                child.id(),
                child.number(),
                child.child(),
                child.kind(),
                child.cohort(),
                Lane.FIRST_PRIORITY,
                child.filedAt(),
                child.ended());
        var both = desk.decide(List.of(before, claim(changed, FOR_EVERYONE)));
        assertInstanceOf(Given.class, both.getFirst().orElseThrow());
        assertInstanceOf(Refused.class, both.getLast().orElseThrow());
    }
}
