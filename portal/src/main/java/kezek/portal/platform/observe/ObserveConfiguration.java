package kezek.portal.platform.observe;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kezek.portal.platform.database.DatabaseState;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import kezek.portal.platform.web.guard.Routes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What an operator looks at while the portal serves; a command has none of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ObserveConfiguration {

    /** Before everything else, so that refusals of the others have an id and a line as well. */
    @Bean
    FilterRegistrationBean<RequestLog> requestLog(MeterRegistry meters, Routes routes) {
        var registration =
                new FilterRegistrationBean<>(new RequestLog(new RequestTimes(meters), Set.copyOf(routes.everyone())));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    PortalHealth portalHealthIndicator(Settings settings, DatabaseState database, List<Warning> warnings) {
        return new PortalHealth(settings, database, warnings);
    }

    @Bean
    Announcement announcement(Settings settings, DatabaseState database, PortalHealth health) {
        return new Announcement(settings, database, health, System.getenv());
    }
}
