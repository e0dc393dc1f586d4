package kezek.portal.platform.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terminal at which commands are given. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    Terminal terminal() {
        return Terminal.ofThisProcess();
    }
}
