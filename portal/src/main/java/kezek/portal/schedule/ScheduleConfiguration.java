package kezek.portal.schedule;

import java.time.Duration;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import kezek.portal.platform.time.PortalClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due is looked for while the portal serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ScheduleConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    @Bean
    Repeating dueWork(Jobs jobs, DueJob job, PortalClock clock) {
        return jobs.every(BETWEEN_LOOKS, "due work", () -> job.run(clock.now()));
    }
}
