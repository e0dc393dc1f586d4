package kezek.portal.platform.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Hands the settings to the application context: as a bean, and as the framework's properties that follow from them. Before that it says on how many
 * cores requests run.
 */
public final class PortalContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How many threads of the system carry the virtual ones. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int PART_OF_CORES = 4;

    private final Settings settings;
    private final Purpose purpose;

    /** A portal that serves. */
    public PortalContext(Settings settings) {
        this(settings, Purpose.SERVE);
    }

    public PortalContext(Settings settings, Purpose purpose) {
        this.settings = settings;
        this.purpose = purpose;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Before the first virtual thread; whoever starts the process may say otherwise.
        System.getProperties()
                .putIfAbsent(
                        CARRIERS, String.valueOf(carriers(Runtime.getRuntime().availableProcessors())));
        context.getBeanFactory().registerSingleton("settings", settings);
        context.getBeanFactory().registerSingleton("purpose", purpose);
        var properties = new HashMap<String, Object>(fixed());
        properties.putAll(listening());
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource("kezek", properties));
    }

    /**
     * How many threads serve requests on so many cores: a quarter is left to the clerks of the counter, on whom all requests wait, and to a database
     * on the same machine. docs/decisions/0016-counter.md
     */
    static int carriers(int cores) {
        return cores - cores / PART_OF_CORES;
    }

    private static Map<String, Object> fixed() {
        return Map.ofEntries(
                Map.entry("spring.application.name", "kezek"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("management.endpoints.web.base-path", "/"),
                Map.entry("management.endpoints.web.discovery.enabled", "false"),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoints.web.path-mapping.prometheus", "metrics"),
                Map.entry("management.endpoint.health.show-details", "always"),
                Map.entry("management.endpoint.health.probes.enabled", "false"),
                Map.entry("management.health.defaults.enabled", "false"));
    }

    private Map<String, Object> listening() {
        var listening = new HashMap<String, Object>();
        listening.put("kezek.mode", settings.mode().word());
        listening.put("server.port", settings.port());
        listening.put("server.address", settings.address().getHostAddress());
        // Said explicitly: the framework would otherwise believe anybody's headers where it recognises a cloud.
        listening.put("server.forward-headers-strategy", settings.proxies().isEmpty() ? "none" : "native");
        if (!settings.proxies().isEmpty()) {
            listening.put(
                    "server.tomcat.remoteip.internal-proxies",
                    settings.proxies().stream().map(NetworkRange::text).collect(Collectors.joining(",")));
        }
        return listening;
    }
}
