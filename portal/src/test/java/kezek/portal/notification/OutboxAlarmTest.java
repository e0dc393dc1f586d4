package kezek.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxAlarmTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-21T07:00:00Z");
    private static final Duration PROMISED = Duration.ofMinutes(15);
    private static final String PHONE = "+77990000001";

    private final OutboxAlarm alarm;
    private final MeterRegistry metrics;
    private final MockMvcTester mvc;
    private final PortalClock clock;
    private final Tx tx;

    OutboxAlarmTest(OutboxAlarm alarm, MeterRegistry metrics, MockMvcTester mvc, PortalClock clock, Tx tx) {
        this.alarm = alarm;
        this.metrics = metrics;
        this.mvc = mvc;
        this.clock = clock;
        this.tx = tx;
    }

    @BeforeEach
    @AfterEach
    void empty() throws SQLException {
        TestDatabase.empty("outbox", "postbox_message");
        alarm.look(WRITTEN);
    }

    @Test
    void a_number_that_waits_fifteen_minutes_is_in_time_and_a_moment_later_it_is_not() {
        put("message.registered", WRITTEN);
        assertThat(alarm.broken(WRITTEN.plus(PROMISED))).isEmpty();
        assertThat(alarm.broken(WRITTEN.plus(PROMISED).plusMillis(1)))
                .contains(
                        "Messages with the number of an application are not sent: the oldest has been waiting for 15 minutes,"
                                + " 1 wait; 15 minutes are promised");
    }

    @Test
    void other_messages_and_those_that_were_sent_break_no_promise() {
        put("message.enrolled", WRITTEN);
        put("message.registered", WRITTEN);
        tx.run(db -> db.change("update outbox set sent_at = :now where message = 'message.registered'")
                .param("now", WRITTEN)
                .rows());
        assertThat(alarm.broken(WRITTEN.plus(PROMISED.multipliedBy(10)))).isEqualTo(Optional.empty());
    }

    @Test
    void the_log_tells_it_without_telling_of_whom(CapturedOutput output) {
        put("message.registered", WRITTEN);
        alarm.look(WRITTEN.plus(PROMISED));
        assertThat(output.getAll()).doesNotContain("are not sent");
        alarm.look(WRITTEN.plus(PROMISED.multipliedBy(2)));
        assertThat(output.getAll()).contains("WARN", "waiting for 30 minutes").doesNotContain(PHONE, "100042");
    }

    @Test
    void figures_tell_how_long_the_oldest_waits_and_of_what_kind() {
        put("message.enrolled", WRITTEN);
        put("message.registered", WRITTEN.plusSeconds(20));
        alarm.look(WRITTEN.plusSeconds(90));
        assertThat(mvc.get().uri("/metrics"))
                .bodyText()
                .contains(
                        "kezek_outbox_oldest_waiting_seconds 90.0",
                        "kezek_outbox_oldest_waiting_by_message_seconds{message=\"message.enrolled\"} 90.0",
                        "kezek_outbox_oldest_waiting_by_message_seconds{message=\"message.registered\"} 70.0");
        tx.run(db -> db.change("update outbox set sent_at = :now")
                .param("now", WRITTEN)
                .rows());
        alarm.look(WRITTEN.plusSeconds(91));
        assertThat(metrics.get("kezek.outbox.oldest.waiting").gauge().value()).isZero();
        assertThat(metrics.find("kezek.outbox.oldest.waiting.by.message").gauges())
                .isEmpty();
    }

    @Test
    void health_warns_and_stays_up(@LocalServerPort int port) {
        put("message.registered", clock.now().minus(PROMISED.multipliedBy(3)));
        var health = new Visitor(port).get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"UP\"", "waiting for 45 minutes")
                .doesNotContain(PHONE);
    }

    private void put(String text, Instant now) {
        var message = new Message(Message.Channel.SMS, PHONE, Language.KK, text, Map.of("number", "100042"));
        tx.run(db -> Outbox.put(db, new UUID(0, 1), message, now));
    }
}
