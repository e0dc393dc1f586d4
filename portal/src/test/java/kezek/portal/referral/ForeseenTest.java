package kezek.portal.referral;

import static kezek.portal.referral.Scene.K;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.database.Fault;
import kezek.portal.platform.database.HeardStatements;
import kezek.portal.platform.database.Tx;
import kezek.portal.queue.Application;
import kezek.portal.referral.Judgement.Given;
import kezek.portal.referral.Judgement.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Claims that are decided before the database was looked at, while nobody else writes: what others did write is never passed over. */
@PortalTest
class ForeseenTest {

    /** Until a node knows that it is alone: what is due is carried out, what ends next is read, nobody has come in between. */
    private static final int LOOKS = 3;

    private static final String LOOK = "select r.carried_out_until, c.last_number";

    private final Tx tx;
    private final ReservationDesk desk;

    @RegisterExtension
    final Scene scene;

    ForeseenTest(ApplicationContext portal, ReservationDesk desk) {
        this.tx = portal.getBean(Tx.class);
        this.desk = desk;
        this.scene = new Scene(portal);
    }

    /** What a claim got, and what was asked for it. */
    private record Decided(Judgement judgement, List<String> statements) {

        Instant from() {
            return ((Given) judgement).reservation().from();
        }
    }

    private Decided decide(Application child, String asked) throws InterruptedException {
        scene.awaitMemory();
        var key = OwnKey.of(child.id(), UUID.randomUUID());
        try (var heard = new HeardStatements()) {
            var judgement = served(new Claim(scene.town.territory(), child, K, key, scene.at(asked)));
            return new Decided(judgement.orElseThrow(), heard.statements());
        }
    }

    /** As a clerk does it, in this thread: ahead if that can be, after a look if it cannot or is refused. */
    private Optional<Judgement> served(Claim claim) {
        var claims = List.of(claim);
        var ahead = desk.ahead(claims, Optional.empty());
        if (ahead.isPresent()) {
            try {
                ahead.get().write();
                ahead.get().written();
                return ahead.get().answers().getFirst();
            } catch (RuntimeException refused) {
                assertThat(Fault.isAgainstTables(refused)).isTrue();
                ahead.get().refused();
            }
        }
        return desk.decide(claims).getFirst();
    }

    /**
     * Children hold places on Friday from 07:00 on, one a second, until this node knows that nobody else writes.
     *
     * @return as many other children, who hold nothing yet
     */
    private List<Application> comeOneByOne(int places, int others) throws InterruptedException {
        var children =
                IntStream.range(0, LOOKS + others).mapToObj(i -> scene.child()).toList();
        scene.places("K", places);
        for (var i = 0; i < LOOKS; i++) {
            var decided = decide(children.get(i), "2026-03-06T07:00:0" + i);
            assertThat(decided.judgement()).isInstanceOf(Given.class);
            assertThat(decided.statements()).anyMatch(statement -> statement.contains(LOOK));
        }
        return children.subList(LOOKS, children.size());
    }

    @Test
    void who_alone_writes_sends_one_statement_and_the_commit_with_it() throws InterruptedException {
        var children = comeOneByOne(9, 2);
        for (var child : children) {
            assertThat(decide(child, "2026-03-06T07:01").statements())
                    .singleElement()
                    .asString()
                    .contains("update release_cycle", "insert into reservation", "insert into journal", "commit");
        }
        assertThat(scene.count("reservation", "closed_at is null")).isEqualTo(LOOKS + children.size());
    }

    @Test
    void who_can_have_nothing_is_refused_after_a_look() throws InterruptedException {
        var children = comeOneByOne(LOOKS, 1);
        var refused = decide(children.getLast(), "2026-03-06T07:01");
        assertThat(refused.judgement()).isInstanceOf(Refused.class);
        assertThat(refused.statements()).anyMatch(statement -> statement.contains(LOOK));
    }

    @Test
    void who_asks_after_something_has_ended_looks_first() throws InterruptedException {
        var children = comeOneByOne(LOOKS, 1);
        var child = decide(children.getLast(), "2026-03-06T07:10:00.5");
        assertThat(child.statements().getFirst()).contains(LOOK);
        assertThat(child.judgement()).isInstanceOf(Given.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06T07:07", "2026-03-06T07:09"})
    void others_who_wrote_nothing_and_were_not_later_are_in_nobodys_way(String asked) throws InterruptedException {
        var children = comeOneByOne(9, 1);
        scene.town.carryOut("2026-03-06T07:07");
        var child = decide(children.getLast(), asked);
        assertThat(child.statements()).hasSize(1);
        assertThat(child.from()).isEqualTo(scene.at(asked));
    }

    /** What the others write is of 07:07; the first of those who came before hold their places until 07:10. */
    @ParameterizedTest
    @CsvSource({"true, 07:05, 07:07", "true, 07:09, 07:09", "false, 07:05, 07:07"})
    void what_others_write_meanwhile_comes_first(boolean recorded, String asked, String decided) throws Exception {
        var children = comeOneByOne(9, 2);
        var written = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = others.submit(() -> tx.run(db -> {
                scene.town.carryOut("2026-03-06T07:07");
                if (recorded) {
                    scene.town.report("K", 1, "2026-03-06T07:07");
                }
                written.countDown();
                awaitWhoWaits();
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
            var child = decide(children.getFirst(), "2026-03-06T" + asked);
            other.get();
            assertThat(child.statements().getFirst()).contains("update release_cycle", "commit");
            assertThat(child.statements().get(1)).contains(LOOK);
            assertThat(child.from()).isEqualTo(scene.at("2026-03-06T" + decided));
        }
        assertThat(decide(children.getLast(), "2026-03-06T07:09:30")
                        .statements()
                        .getFirst())
                .contains(LOOK);
    }

    private static void awaitWhoWaits() {
        try (var owner = TestDatabase.owner();
                var waits = owner.prepareStatement("""
                        select 1 from pg_locks waits
                        join pg_locks has on has.pid = waits.pid and has.relation = 'kezek.release_cycle'::regclass
                        where not waits.granted
                        """)) {
            var found = false;
            for (var i = 0; i < 500 && !found; i++) {
                Thread.sleep(10);
                try (var rows = waits.executeQuery()) {
                    found = rows.next();
                }
            }
            assertThat(found).as("somebody waits for the territory").isTrue();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
