package kezek.portal.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kezek.portal.PortalTest;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal.Stored;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.portal.town.Town;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;

@PortalTest
class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Tx tx;
    private final Journal journal;
    private final Territory territory;

    JournalTest(Tx tx, Journal journal, ApplicationContext portal) {
        this.tx = tx;
        this.journal = journal;
        this.territory = Town.found(portal, "2026-11-20T12:00").territory();
    }

    @Test
    void fifty_writers_at_once_leave_dense_numbers_in_the_order_of_their_commits() throws Exception {
        var committed = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicInteger();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 50; writer++) {
                var fails = writer % 5 == 0;
                writers.submit(() -> {
                    for (var turn = 0; turn < 4; turn++) {
                        try {
                            tx.run(db -> {
                                journal.record(db, page(), List.of(entry(1), entry(2), entry(3)));
                                // While the counter is locked, nobody else can have a number: what is seen here is the
                                // order of commits.
                                committed.add(last(db));
                                if (fails) {
                                    committed.remove(last(db));
                                    throw new IllegalStateException("changed its mind");
                                }
                            });
                        } catch (IllegalStateException changedItsMind) {
                            failures.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        assertEquals(40, failures.get());
        var entries = 3L * 4 * 40;
        assertEquals(LongStream.rangeClosed(1, entries).boxed().toList(), numbers());
        assertEquals(committed.stream().sorted().toList(), List.copyOf(committed));
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_gap() {
        tx.run(db -> journal.record(db, page(), List.of(entry(1))));
        assertThrows(
                IllegalStateException.class,
                () -> tx.run(db -> {
                    journal.record(db, page(), List.of(entry(2), entry(3)));
                    throw new IllegalStateException("changed its mind");
                }));
        tx.run(db -> journal.record(db, page(), List.of(entry(4))));
        assertEquals(List.of(1L, 2L), numbers());
    }

    @Test
    void what_would_follow_another_entry_than_the_last_is_refused_with_all_of_its_transaction() {
        tx.run(db -> journal.record(db, page(), List.of(entry(1), entry(2))));
        for (var after : List.of(0L, 1L, 3L)) {
            assertThrows(
                    DataIntegrityViolationException.class,
                    () -> tx.run(db -> {
                        Counters.take(db, territory.id(), Counters.Of.PLACE, 1);
                        journal.record(db, page(), List.of(entry(3), entry(4)), after);
                    }));
        }
        assertEquals(List.of(1L, 2L), numbers());
        assertEquals(4L, tx.<Long>write(db -> journal.record(db, page(), List.of(entry(3), entry(4)), 2)));
        assertEquals(List.of(1L, 2L, 3L, 4L), numbers());
        assertEquals(1L, tx.<Long>write(db -> Counters.take(db, territory.id(), Counters.Of.PLACE, 1)));
    }

    @Test
    void nothing_to_record_takes_no_number() {
        tx.run(db -> journal.record(db, page(), List.of()));
        assertEquals(List.of(), numbers());
        assertThrows(
                IllegalArgumentException.class,
                () -> tx.run(db -> Counters.take(db, territory.id(), Counters.Of.JOURNAL, 0)));
    }

    @Test
    void the_application_can_neither_change_nor_remove_an_entry_and_can_forget_a_salt() {
        tx.run(db -> journal.record(db, page(), List.of(enrolled())));
        for (var sql : List.of(
                "update journal set body = '{}' where territory_id = :territory",
                "delete from journal where territory_id = :territory",
                "update journal_salt set journal_number = 2 where territory_id = :territory")) {
            var refused = assertThrows(
                    BadSqlGrammarException.class,
                    () -> tx.run(db ->
                            db.change(sql).param("territory", territory.id()).rows()));
            assertTrue(
                    String.valueOf(refused.getMostSpecificCause().getMessage()).contains("permission denied"), sql);
        }
        assertThrows(
                BadSqlGrammarException.class,
                () -> tx.run(db -> db.change("truncate journal").rows()));
        var forgotten = tx.write(db -> db.change("delete from journal_salt where territory_id = :territory")
                .param("territory", territory.id())
                .rows());
        assertEquals(1, forgotten);
        assertEquals(Optional.empty(), stored().getFirst().salt().map(HexFormat.of()::formatHex));
    }

    @Test
    void the_body_is_canonical_and_the_columns_repeat_what_it_says() {
        var since = NOW.minusSeconds(3600);
        tx.run(db -> journal.record(db, page(), List.of(entry(7).from(since), entry(8).from(NOW))));
        var first = understood(stored().getFirst());
        assertTrue(first.canonical());
        assertEquals(Kind.PLACE_OPENED, first.kind());
        assertEquals(7, first.number("place"));
        assertEquals(Optional.of(since), first.from());
        assertEquals(new CanonicalForm.Setting(territory.slug(), 1, NOW, "classic-2018"), first.setting());
        // Where it holds from the decision on, that is not said twice.
        assertEquals(Optional.empty(), understood(stored().getLast()).from());
        assertEquals(NOW, understood(stored().getLast()).since());
        for (var entry : stored()) {
            assertEquals(entry.kind(), understood(entry).kind().code());
            assertEquals(entry.at(), understood(entry).setting().at());
            assertEquals(CanonicalForm.VERSION, entry.version());
        }
    }

    @Test
    void a_private_fact_can_be_proved_with_the_salt_of_its_entry() {
        tx.run(db -> journal.record(db, page(), List.of(enrolled(), enrolled(), entry(1))));
        var salts = new ArrayList<String>();
        for (var entry : stored().subList(0, 2)) {
            var salt = entry.salt().orElseThrow();
            salts.add(HexFormat.of().formatHex(salt));
            assertArrayEquals(
                    HexFormat.of().parseHex(CanonicalForm.commitment(salt, "birthDate", "2023-10-15")),
                    understood(entry).commitments().get("birthDate"));
        }
        assertEquals(2, salts.stream().distinct().count(), "each entry has a salt of its own");
        assertTrue(stored().getLast().salt().isEmpty(), "what has no private facts needs no salt");
    }

    @Test
    void a_follower_reads_what_comes_after_a_number() {
        tx.run(db -> journal.record(
                db,
                page(),
                IntStream.rangeClosed(1, 2_500).mapToObj(this::entry).toList()));
        var read = new ArrayList<Long>();
        tx.run(db -> journal.each(db, territory.id(), 1_200, entry -> read.add(entry.number())));
        assertEquals(LongStream.rangeClosed(1_201, 2_500).boxed().toList(), read);
        assertEquals(
                7,
                tx.read(db -> journal.entry(db, territory.id(), 7))
                        .orElseThrow()
                        .number());
        assertEquals(Optional.empty(), tx.read(db -> journal.entry(db, territory.id(), 2_501)));
    }

    private Journal.Page page() {
        return new Journal.Page(territory.id(), territory.slug(), NOW, "classic-2018");
    }

    private Entry entry(int place) {
        return Entry.of(Kind.PLACE_OPENED, Role.CLOCK).with("place", place);
    }

    private static Entry enrolled() {
        return Entry.of(Kind.CHILD_ENROLLED, Role.IMPORT)
                .with("enrolment", 1)
                .with("kindergarten", "K1")
                .with("group", "G1")
                .withSecret("birthDate", Optional.of("2023-10-15"))
                .withSecret("iin", Optional.empty());
    }

    private long last(ReadDb db) {
        return db.select("select last_number from counter where territory_id = :territory and name = 'journal'")
                .param("territory", territory.id())
                .single(row -> row.longNumber("last_number"));
    }

    private List<Stored> stored() {
        var entries = new ArrayList<Stored>();
        tx.run(db -> journal.each(db, territory.id(), 0, entries::add));
        return entries;
    }

    private List<Long> numbers() {
        return stored().stream().map(Stored::number).toList();
    }

    private static Recorded understood(Stored entry) {
        return ((Recorded.Understood) Recorded.read(entry.body())).entry();
    }
}
