package kezek.portal.queue;

import java.time.Duration;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is no longer needed of families is thrown away while the portal serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RetentionConfiguration {

    private static final Duration PAUSE = Duration.ofDays(1);

    @Bean
    Repeating retentionWork(Jobs jobs, RetentionJob job) {
        return jobs.every(PAUSE, "retention", job::daily);
    }
}
