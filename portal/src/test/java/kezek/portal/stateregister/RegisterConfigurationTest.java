package kezek.portal.stateregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kezek.portal.platform.settings.Settings;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which register is asked in which mode. */
class RegisterConfigurationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private static final Map<String, String> PRODUCTION =
            Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", "0123456789abcdef0123456789abcdef");

    private final RegisterConfiguration configuration = new RegisterConfiguration();

    @Test
    void production_without_a_register_is_silent_and_says_so() {
        var settings = settings(PRODUCTION);
        var none = new StaticListableBeanFactory().getBeanProvider(RegisterAddress.class);
        assertThat(configuration.stateRegister(settings, none).family(GoodAnswers.PARENT, NOW))
                .isEqualTo(new RegisterSilent());
        assertThat(configuration.noRegister(settings).warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("KEZEK_REGISTER_URL"));
    }

    @Test
    void a_register_that_is_configured_is_no_warning_and_development_has_none() {
        var configured = new HashMap<>(PRODUCTION);
        configured.put("KEZEK_REGISTER_URL", "https://gateway.example/");
        configured.put("KEZEK_REGISTER_SENDER", "city");
        assertThat(configuration.noRegister(settings(configured)).warning()).isEmpty();
        assertThat(configuration.noRegister(settings(Map.of())).warning()).isEmpty();
    }

    @Test
    void a_configured_register_is_asked_before_a_simulated_one() throws Exception {
        try (var configured = answering();
                var simulated = new ScriptedGateway((question, exchange) -> {
                    throw new IOException("nobody should ask here");
                })) {
            var provided = new StaticListableBeanFactory(Map.of("simulated", new RegisterAddress(simulated.access())))
                    .getBeanProvider(RegisterAddress.class);
            var environment =
                    Map.of("KEZEK_REGISTER_URL", configured.access().url().toString(), "KEZEK_REGISTER_SENDER", "city");
            var register = configuration.stateRegister(settings(environment), provided);
            assertThat(register.family(GoodAnswers.PARENT, NOW)).isInstanceOf(Family.class);
            ((AutoCloseable) register).close();
        }
    }

    @Test
    void development_without_one_asks_the_simulated_register() throws Exception {
        try (var simulated = answering()) {
            var provided = new StaticListableBeanFactory(Map.of("simulated", new RegisterAddress(simulated.access())))
                    .getBeanProvider(RegisterAddress.class);
            var register = configuration.stateRegister(settings(Map.of()), provided);
            assertThat(register.family(GoodAnswers.PARENT, NOW)).isInstanceOf(Family.class);
            ((AutoCloseable) register).close();
        }
    }

    private static ScriptedGateway answering() throws IOException {
        return new ScriptedGateway((question, exchange) -> ScriptedGateway.send(exchange, GoodAnswers.to(question)));
    }

    private static Settings settings(Map<String, String> environment) {
        return switch (Settings.read(environment, Path.of("/checkout"))) {
            case Settings.Accepted accepted -> accepted.settings();
            case Settings.Refused refused -> throw new AssertionError(refused);
        };
    }
}
