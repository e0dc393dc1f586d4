package kezek.portal.platform.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.database.DatabaseState;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What {@code /health} says: the mode, the database with its roles, and warnings. Down (503) when the database does not answer. */
final class PortalHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PortalHealth.class);

    private final Settings settings;
    private final DatabaseState database;
    private final List<Warning> warnings;

    PortalHealth(Settings settings, DatabaseState database, List<Warning> warnings) {
        this.settings = settings;
        this.database = database;
        this.warnings = List.copyOf(warnings);
    }

    @Override
    public Health health() {
        var mode = settings.mode().word();
        try {
            return Health.up()
                    .withDetail("mode", mode)
                    .withDetail("database", database())
                    .withDetail("warnings", warnings())
                    .build();
        } catch (RuntimeException unanswered) {
            LOG.warn("the database does not answer", unanswered);
            return Health.down()
                    .withDetail("mode", mode)
                    .withDetail("database", "does not answer")
                    .build();
        }
    }

    /** What there is to warn of. */
    List<String> warnings() {
        return warnings.stream().map(Warning::warning).flatMap(Optional::stream).toList();
    }

    private Map<String, Object> database() {
        var details = new LinkedHashMap<String, Object>();
        details.put("version", database.version());
        details.put("application", database.applicationRole());
        details.put("owner", database.ownerRole());
        return details;
    }
}
