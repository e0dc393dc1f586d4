package kezek.portal;

import java.util.List;
import java.util.stream.Stream;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.guard.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every address of the portal and who may ask for it. An address that is not here answers 404, whatever controller it has. */
@Configuration
class PortalRoutes {

    private static final List<String> EVERYONE = List.of("/", "/assets/{file}", "/dev/ui", "/health", "/metrics");

    /** Below the language. */
    private static final List<String> EVERYONE_READS = List.of(
            "",
            "/",
            "/about",
            "/dev/ui",
            "/rules",
            "/rules/{name}",
            "/{territory}",
            "/{territory}/about",
            "/{territory}/kindergartens",
            "/{territory}/kindergartens/{code}",
            "/{territory}/rules",
            "/{territory}/rules/{name}");

    @Bean
    Routes routes() {
        return new Routes(
                Stream.concat(EVERYONE.stream(), EVERYONE_READS.stream().map(Language.PATH::concat))
                        .toList());
    }
}
