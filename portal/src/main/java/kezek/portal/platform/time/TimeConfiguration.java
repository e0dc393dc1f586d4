package kezek.portal.platform.time;

import java.time.Duration;
import java.util.Optional;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.ProductionRefusal;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, and what a moved one means: a warning in development, no start in production. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ClockQueries clockQueries(Tx tx) {
        return new ClockQueries(tx);
    }

    @Bean
    PortalClock portalClock(Settings settings, ClockQueries queries) {
        return PortalClock.ofThisMachine(settings.mode(), queries);
    }

    @Bean(destroyMethod = "close")
    ClockFollower clockFollower(PortalClock clock) {
        return new ClockFollower(clock);
    }

    @Bean
    ProductionRefusal movedClockRefusal(ClockQueries queries) {
        return () -> moved(queries)
                .map(offset -> "The clock in this database was moved forward by " + offset
                        + " in development: use a database of its own for production");
    }

    @Bean
    Warning movedClockWarning(ClockQueries queries) {
        return () -> moved(queries).map(offset -> "The clock is moved forward by " + offset);
    }

    private static Optional<Duration> moved(ClockQueries queries) {
        return Optional.of(queries.offset()).filter(Duration::isPositive);
    }
}
