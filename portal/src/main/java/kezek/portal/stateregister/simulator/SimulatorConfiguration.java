package kezek.portal.stateregister.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.RegisterAccess;
import kezek.portal.platform.settings.Secret;
import kezek.portal.stateregister.RegisterAddress;
import kezek.portal.stateregister.SimulatedFamilies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** A development portal without a gateway brings its own, which ends with it. In production there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class SimulatorConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("kezek");

    /** Made when it is asked for, which nobody does where a gateway is configured. */
    @Bean(destroyMethod = "close")
    @Lazy
    RegisterSimulator registerSimulator(SimulatedFamilies families) {
        try {
            return RegisterSimulator.start(0, families);
        } catch (IOException noPort) {
            throw new UncheckedIOException("no free port of loopback for the simulated register", noPort);
        }
    }

    @Bean
    @Lazy
    RegisterAddress simulatedAddress(RegisterSimulator simulator) {
        LOG.info("The state register is simulated at {}", simulator.address());
        return new RegisterAddress(new RegisterAccess(simulator.address(), new Login("kezek", new Secret(""))));
    }
}
