package kezek.portal.counter;

import io.micrometer.core.instrument.MeterRegistry;
import kezek.portal.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The counter of this node. */
@Configuration(proxyBeanMethods = false)
class CounterConfiguration {

    @Bean
    Counter counter(Settings settings, MeterRegistry meters) {
        return new Counter(settings.counter(), meters);
    }
}
