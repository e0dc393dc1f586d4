package kezek.portal.platform.observe;

import java.net.Inet6Address;
import java.util.Map;
import kezek.portal.platform.database.DatabaseState;
import kezek.portal.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the person at the terminal where the portal is, and what to look at. */
final class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger("kezek");

    private final Settings settings;
    private final DatabaseState database;
    private final PortalHealth health;
    private final Map<String, String> environment;

    Announcement(Settings settings, DatabaseState database, PortalHealth health, Map<String, String> environment) {
        this.settings = settings;
        this.database = database;
        this.health = health;
        this.environment = environment;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        Settings.unknown(environment).forEach(name -> LOG.warn("{} is no variable of Kezek and has no effect", name));
        health.warnings().forEach(LOG::warn);
        var host = settings.address().getHostAddress();
        LOG.info(
                "Kezek is at http://{}:{}/ ({}, PostgreSQL {}: {})",
                settings.address() instanceof Inet6Address ? "[" + host + "]" : host,
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port"),
                settings.mode().word(),
                database.version(),
                database.place());
    }
}
