package kezek.portal.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kezek.portal.PortalTest;
import kezek.portal.board.Boards;
import kezek.portal.journal.Journal;
import kezek.portal.journal.JournalGrown;
import kezek.portal.places.DueEvents;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.queue.Application;
import kezek.portal.queue.Person;
import kezek.portal.town.History;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;

/** After every transaction of a random life: whoever asks is given by memory what the tables would give, and nothing else. */
@PortalTest
class RememberedClaimsTest {

    private static final Person SOMEBODY = new Person(
            Iin.invented(LocalDate.of(2022, 4, 15), Sex.MALE, 1).orElseThrow(), "Әділ", "Айша", Optional.empty());

    private final ConfigurableApplicationContext portal;
    private final Tx tx;
    private final DueEvents dueEvents;
    private final Journal journal;
    private final Boards boards;
    private final Shelves shelves;
    private final ClaimReading reading;

    RememberedClaimsTest(ConfigurableApplicationContext portal, Shelves shelves, ClaimReading reading) {
        this.portal = portal;
        this.tx = portal.getBean(Tx.class);
        this.dueEvents = portal.getBean(DueEvents.class);
        this.journal = portal.getBean(Journal.class);
        this.boards = portal.getBean(Boards.class);
        this.shelves = shelves;
        this.reading = reading;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void memory_gives_what_the_tables_give(long seed) {
        var town = Town.found(portal, History.BEGINS);
        var life = new Life(town, new Random(-seed));
        var listener = TransactionalApplicationListener.forPayload(
                TransactionPhase.AFTER_COMMIT, (JournalGrown grown) -> life.grown(grown));
        portal.addApplicationListener(listener);
        try {
            History.of(town, new Random(seed), 14);
        } finally {
            portal.removeApplicationListener(listener);
        }
        assertEquals(List.of(), life.wrong.stream().limit(3).toList(), "seed " + seed);
        assertTrue(
                life.remembered > 60 && life.given > 20 && life.givenAhead > 5,
                "seed %d proves little: %d looks, %d given, %d of them ahead"
                        .formatted(seed, life.remembered, life.given, life.givenAhead));
    }

    private final class Life {

        private final Town town;
        private final Random random;
        private final List<String> wrong = new ArrayList<>();
        private int remembered;
        private int given;
        private int givenAhead;

        Life(Town town, Random random) {
            this.town = town;
            this.random = random;
        }

        /** The transaction that has just committed still lies on its thread, so another one looks. */
        void grown(JournalGrown grown) {
            if (!grown.territory().equals(town.territory().id())) {
                return;
            }
            try {
                Thread.ofVirtual().start(() -> look(grown.last())).join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void look(long entry) {
            boards.awaitOwn(town.territory());
            try {
                tx.writeIf(ignored -> false, db -> {
                    compare(db);
                    return entry;
                });
            } catch (RuntimeException | AssertionError failed) {
                wrong.add("entry " + entry + ": " + failed);
            }
        }

        /** Nobody else writes meanwhile; what was decided is thrown away. */
        private void compare(WriteDb db) {
            var asked = db.select("select carried_out_until from release_cycle where territory_id = :territory")
                    .param("territory", town.territory().id())
                    .single(row -> row.instant("carried_out_until"));
            var moment = dueEvents.enter(db, town.territory(), asked, asked.plusSeconds(random.nextInt(7_200)));
            var known = moment.entry();
            if (known.isEmpty()
                    || shelves.at(town.territory(), known.getAsLong()).isEmpty()) {
                return;
            }
            var claims = claims(db, moment);
            if (claims.isEmpty()) {
                return;
            }
            remembered++;
            var told = decided(db, moment, claims);
            assertEquals(decided(db, new Moment(moment.law(), moment.now(), OptionalLong.empty()), claims), told);
            compareAhead(moment, claims, told);
            given += (int) told.stream().filter(one -> one.startsWith("Held")).count();
        }

        private List<String> decided(WriteDb db, Moment moment, List<Claim> claims) {
            var act = new Act(db, town.territory(), moment, journal);
            var decisions = new Decisions(reading.facts(act, claims), moment.law(), moment.now());
            var said = new ArrayList<>(
                    claims.stream().map(claim -> said(decisions.decide(claim))).toList());
            decisions
                    .held()
                    .forEach(held ->
                            said.add("Held " + held.claim().application().number() + " "
                                    + held.place().number() + " until "
                                    + held.reservation().until()));
            return said;
        }

        /** Without the tables, the first of those who were given something; who was refused changed nothing for them. */
        private void compareAhead(Moment moment, List<Claim> claims, List<String> told) {
            var given = IntStream.range(0, claims.size())
                    .filter(i -> told.get(i).startsWith("given"))
                    .boxed()
                    .toList();
            var shelf =
                    shelves.at(town.territory(), moment.entry().orElseThrow()).orElseThrow();
            var facts = reading.remembered(
                    shelf,
                    town.territory(),
                    moment,
                    given.stream().map(claims::get).toList(),
                    List.of());
            var decisions = new Decisions(facts, moment.law(), moment.now());
            var ahead = given.stream()
                    .map(claims::get)
                    .map(decisions::give)
                    .takeWhile(Optional::isPresent)
                    .map(Life::said)
                    .toList();
            assertEquals(given.stream().map(told::get).limit(ahead.size()).toList(), ahead);
            givenAhead += ahead.size();
        }

        private static String said(Optional<Judgement> judgement) {
            return judgement
                    .map(one -> switch (one) {
                        case Judgement.Given(var reservation) -> "given until " + reservation.until();
                        case Judgement.Refused(var nearest) -> nearest.outcome().toString();
                        case Judgement.NothingPublished() -> "nothing published";
                    })
                    .orElse("no such group");
        }

        private List<Claim> claims(WriteDb db, Moment moment) {
            var children = children(db);
            var groups = db.select("""
                            select k.code as kindergarten, g.code as group_code from kindergarten_group g
                            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                            where g.territory_id = :territory order by 1, 2
                            """)
                    .param("territory", town.territory().id())
                    .list(row -> new GroupName(row.text("kindergarten"), row.text("group_code")));
            return random.ints(children.isEmpty() ? 0 : 25, 0, Integer.MAX_VALUE)
                    .mapToObj(number -> new Claim(
                            town.territory(),
                            children.get(number % children.size()),
                            groups.get(random.nextInt(groups.size())),
                            new UUID(0x4000L, number),
                            moment.now()))
                    .toList();
        }

        /** Also those that are in no queue any more: the page of a family may still show them. */
        private List<Application> children(WriteDb db) {
            return db.select("""
                            select id, number, kind, cohort, lane, filed_at from application
                            where territory_id = :territory order by number
                            """)
                    .param("territory", town.territory().id())
                    .list(row -> new Application(
                            row.uuid("id"),
                            row.longNumber("number"),
                            SOMEBODY,
                            QueueKind.valueOf(row.text("kind")),
                            row.integer("cohort"),
                            Lane.valueOf(row.text("lane")),
                            row.instant("filed_at"),
                            Optional.empty()));
        }
    }
}
