package kezek.portal.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.notification.OutboxQueries.Oldest;
import kezek.portal.platform.database.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how long messages wait. Parents are promised the number of their application within fifteen minutes (the leaflet of 2019); when one
 * waits longer, {@code /health} and the log say so. The figures are in {@code /metrics}.
 */
final class OutboxAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxAlarm.class);
    private static final String PROMISED = "message.registered";
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Tx tx;
    private final OutboxQueries outbox;
    private final MultiGauge byMessage;
    private volatile double oldestSeconds;

    OutboxAlarm(Tx tx, OutboxQueries outbox, MeterRegistry metrics) {
        this.tx = tx;
        this.outbox = outbox;
        Gauge.builder("kezek.outbox.oldest.waiting", () -> oldestSeconds)
                .description("How long the oldest message that is not sent has been waiting")
                .baseUnit("seconds")
                .register(metrics);
        this.byMessage = MultiGauge.builder("kezek.outbox.oldest.waiting.by.message")
                .description("The same for every kind of message that waits")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Looks, brings the figures up to date, and writes a line if a promise is broken. */
    void look(Instant now) {
        var waiting = tx.read(outbox::oldest);
        oldestSeconds = waiting.stream()
                .mapToDouble(oldest -> seconds(oldest, now))
                .max()
                .orElse(0);
        byMessage.register(
                waiting.stream()
                        .map(oldest -> MultiGauge.Row.of(Tags.of("message", oldest.text()), seconds(oldest, now)))
                        .toList(),
                true);
        broken(waiting, now).ifPresent(LOG::warn);
    }

    /** What is to be said of broken promises; empty if there are none. */
    Optional<String> broken(Instant now) {
        return broken(tx.read(outbox::oldest), now);
    }

    private static Optional<String> broken(List<Oldest> waiting, Instant now) {
        return waiting.stream()
                .filter(oldest -> oldest.text().equals(PROMISED))
                .filter(oldest -> oldest.writtenAt().plus(WITHIN).isBefore(now))
                .map(oldest ->
                        "Messages with the number of an application are not sent: the oldest has been waiting for "
                                + Duration.between(oldest.writtenAt(), now).toMinutes() + " minutes, "
                                + oldest.count() + " wait; " + WITHIN.toMinutes() + " minutes are promised")
                .findFirst();
    }

    private static double seconds(Oldest oldest, Instant now) {
        return Math.max(0, Duration.between(oldest.writtenAt(), now).toSeconds());
    }
}
