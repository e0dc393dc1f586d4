package kezek.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@PortalTest
@Timeout(60)
class OutboxJobTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private static final String PHONE = "+77990000001";

    private final Tx tx;
    private final OutboxQueries outbox;
    private final OutboxJob job;

    OutboxJobTest(Tx tx, OutboxQueries outbox, PostboxQueries postbox) {
        this.tx = tx;
        this.outbox = outbox;
        this.job = new OutboxJob(tx, outbox, postbox, OutboxJobTest::texts);
    }

    @BeforeEach
    void empty() throws SQLException {
        TestDatabase.empty("outbox", "postbox_message");
    }

    @Test
    void a_message_is_written_in_the_language_of_its_reader_and_delivered_once() {
        put(HERE, Language.KK, "message.hello", Map.of("name", "Айзере"), NOW);
        put(HERE, Language.RU, "message.hello", Map.of("name", "Айзере"), NOW.plusSeconds(1));
        job.run(NOW.plusSeconds(2));
        job.run(NOW.plusSeconds(3));
        assertThat(bodies()).containsExactlyInAnyOrder("Сәлем, Айзере!", "Здравствуйте, Айзере!");
        assertThat(rows("select recipient from postbox_message", row -> row.text("recipient")))
                .containsOnly(PHONE);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_message_waits_for_its_time() {
        put(HERE, Language.KK, "message.hello", Map.of("name", "Әли"), NOW);
        job.run(NOW.minusMillis(1));
        assertThat(bodies()).isEmpty();
        job.run(NOW);
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void messages_of_a_territory_come_in_their_order_however_many_they_are() {
        for (var number = 0; number < 120; number++) {
            put(
                    number % 3 == 0 ? THERE : HERE,
                    Language.KK,
                    "message.hello",
                    Map.of("name", "%03d".formatted(number)),
                    NOW.plusMillis(number));
        }
        // Which of two messages of one delivery came first, the row tells nobody: one instant after the other.
        for (var number = 0; number < 120; number++) {
            job.run(NOW.plusMillis(number));
        }
        assertThat(bodies()).hasSize(120).isSorted();
    }

    @Test
    void a_full_outbox_is_emptied_at_once() {
        for (var number = 0; number < 101; number++) {
            put(HERE, Language.KK, "message.hello", Map.of("name", "A"), NOW);
        }
        job.run(NOW);
        assertThat(bodies()).hasSize(101);
    }

    @Test
    void a_code_is_forgotten_once_it_is_delivered_and_other_messages_are_not() {
        put(HERE, Language.KK, "message.code", Map.of("code", "123456"), NOW);
        put(HERE, Language.KK, "message.hello", Map.of("name", "Әли"), NOW);
        job.run(NOW);
        assertThat(bodies()).contains("Код: 123456");
        assertThat(rows("select arguments from outbox order by message", row -> row.text("arguments")))
                .containsExactly("{}", "{\"name\":\"Әли\"}");
    }

    @Test
    void a_message_that_cannot_be_written_waits_longer_each_time_and_stops_nobody() {
        put(HERE, Language.KK, "message.unknown", Map.of(), NOW);
        put(HERE, Language.KK, "message.hello", Map.of("wrong", "argument"), NOW.plusMillis(1));
        put(HERE, Language.KK, "message.hello", Map.of("name", "Әли"), NOW.plusMillis(2));
        var now = NOW.plusSeconds(1);
        job.run(now);
        assertThat(bodies()).containsExactly("Сәлем, Әли!");
        assertThat(failed()).containsExactly("1 PT30S", "1 PT30S");
        job.run(now.plusSeconds(29));
        assertThat(failed()).containsExactly("1 PT30S", "1 PT30S");
        job.run(now.plusSeconds(30));
        assertThat(failed()).containsExactly("2 PT1M30S", "2 PT1M30S");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void two_nodes_deliver_every_message_once_and_in_order() throws Exception {
        for (var number = 0; number < 200; number++) {
            put(HERE, Language.KK, "message.hello", Map.of("name", "%03d".formatted(number)), NOW.plusMillis(number));
        }
        var nodes = new ArrayList<Callable<Boolean>>();
        for (var node = 0; node < 4; node++) {
            nodes.add(() -> {
                job.run(NOW.plusSeconds(1));
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ended : threads.invokeAll(nodes)) {
                assertThat(ended.get()).isTrue();
            }
        }
        assertThat(bodies()).hasSize(200).doesNotHaveDuplicates();
        assertThat(waiting()).isZero();
    }

    @Test
    void while_another_node_holds_the_first_message_nothing_overtakes_it() throws Exception {
        for (var number = 0; number < 60; number++) {
            put(HERE, Language.KK, "message.hello", Map.of("name", "A"), NOW.plusMillis(number));
        }
        var locked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(() -> tx.write(db -> {
                var batch = outbox.lockDue(db, HERE, NOW.plusSeconds(1), 50);
                locked.countDown();
                return batch.size() == 50 && await(done);
            }));
            assertThat(await(locked)).isTrue();
            job.run(NOW.plusSeconds(1));
            assertThat(bodies()).as("delivered past the first fifty").isEmpty();
            done.countDown();
            assertThat(other.get()).isTrue();
        }
        job.run(NOW.plusSeconds(1));
        assertThat(bodies()).hasSize(60);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void put(UUID territory, Language language, String text, Map<String, String> arguments, Instant now) {
        tx.run(db ->
                Outbox.put(db, territory, new Message(Message.Channel.SMS, PHONE, language, text, arguments), now));
    }

    private List<String> bodies() {
        return rows("select body from postbox_message order by delivered_at, body", row -> row.text("body"));
    }

    private List<String> failed() {
        return rows(
                "select failed_attempts, written_at, due_at from outbox where sent_at is null order by written_at",
                row -> row.integer("failed_attempts") + " "
                        + Duration.between(NOW.plusSeconds(1), row.instant("due_at")));
    }

    private long waiting() {
        return rows("select count(*) as waiting from outbox where sent_at is null", row -> row.longNumber("waiting"))
                .getFirst();
    }

    private <T> List<T> rows(String sql, Function<Row, T> reader) {
        return tx.read(db -> db.select(sql).list(reader));
    }

    private static Texts texts(Language language) {
        return new Texts(
                language,
                Map.of(
                        "message.hello",
                        language == Language.RU ? "Здравствуйте, {name}!" : "Сәлем, {name}!",
                        "message.code",
                        "Код: {code}"));
    }
}
