package kezek.portal.notification;

import java.time.Duration;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.AllTexts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In development every message is carried to the postbox while the portal serves; in production there is no such thing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class PostboxConfiguration {

    private static final Duration BETWEEN_DELIVERIES = Duration.ofMillis(500);

    @Bean
    OutboxJob outboxJob(Tx tx, OutboxQueries outbox, PostboxQueries postbox, AllTexts texts) {
        return new OutboxJob(tx, outbox, postbox, texts::in);
    }

    @Bean
    Repeating outboxDelivery(Jobs jobs, OutboxJob job, PortalClock clock) {
        return jobs.every(BETWEEN_DELIVERIES, "outbox", () -> job.run(clock.now()));
    }
}
