package kezek.portal.account;

import java.time.Duration;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes, sign-ins and sessions are thrown away, and who is there is written down, while the portal serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ForgettingConfiguration {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Repeating forgettingWork(Jobs jobs, ForgettingJob job) {
        return jobs.every(PAUSE, "forgetting", job::hourly);
    }

    @Bean
    Repeating touchingWork(Jobs jobs, Sessions sessions) {
        return jobs.every(Sessions.TOLD_EVERY, "touching", sessions::tellTouches);
    }
}
