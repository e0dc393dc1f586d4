package kezek.portal.stateregister;

import java.util.Optional;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.rulebook.child.Iin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which register is asked: the one that is configured, else the simulated one of a development portal, else none. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    /** Closed with the portal where it holds a connection. */
    @Bean
    StateRegister stateRegister(Settings settings, ObjectProvider<RegisterAddress> simulated) {
        var accepted = settings.mode() == Mode.PRODUCTION ? Iin.Accepted.REAL_ONLY : Iin.Accepted.ALSO_INVENTED;
        return settings.register()
                .or(() -> simulated.stream().findFirst().map(RegisterAddress::access))
                .<StateRegister>map(access -> new GatewayRegister(new Gateway(access), new FamilyReading(accepted)))
                .orElse((parent, now) -> new RegisterSilent());
    }

    @Bean
    Warning noRegister(Settings settings) {
        return () -> settings.mode() == Mode.PRODUCTION && settings.register().isEmpty()
                ? Optional.of(
                        "There is no state register: KEZEK_REGISTER_URL is not set, so no parent is found and nobody can apply")
                : Optional.empty();
    }
}
