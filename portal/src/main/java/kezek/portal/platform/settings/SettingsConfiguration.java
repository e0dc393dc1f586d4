package kezek.portal.platform.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's own secret: from the environment, or made and kept in the home folder (development only, see {@link Settings}). */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Secret portalSecret(Settings settings) {
        return settings.secret().orElseGet(() -> new KeptSecrets(settings.home()).secret("portal"));
    }
}
