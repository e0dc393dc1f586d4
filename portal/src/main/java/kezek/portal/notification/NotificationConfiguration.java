package kezek.portal.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import kezek.portal.platform.time.PortalClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages are watched while the portal serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class NotificationConfiguration {

    /** Also how often the log repeats that a promise is broken. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    OutboxAlarm outboxAlarm(Tx tx, OutboxQueries outbox, MeterRegistry metrics) {
        return new OutboxAlarm(tx, outbox, metrics);
    }

    @Bean
    Repeating outboxWatch(Jobs jobs, OutboxAlarm alarm, PortalClock clock) {
        return jobs.every(BETWEEN_LOOKS, "outbox watch", () -> alarm.look(clock.now()));
    }

    @Bean
    Warning lateMessages(OutboxAlarm alarm, PortalClock clock) {
        return () -> alarm.broken(clock.now());
    }

    @Bean
    Warning nobodySends(Settings settings) {
        return () -> settings.mode() == Mode.PRODUCTION
                ? Optional.of("There is no gateway for SMS and e-mail yet: messages wait in the outbox")
                : Optional.empty();
    }
}
