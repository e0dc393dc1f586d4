package kezek.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class TwoPortalsTest {

    @Test
    void two_portals_that_start_at_once_on_an_empty_database_load_the_territories_once(@TempDir Path home)
            throws Exception {
        try (var postgres = LocalPostgres.start(home.resolve("database"));
                var starts = Executors.newFixedThreadPool(2)) {
            var database = new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner());
            Callable<ConfigurableApplicationContext> start =
                    () -> start(Settings.ofDevelopment(home, Optional.of(database)));
            for (var started : starts.invokeAll(List.of(start, start))) {
                try (var portal = started.get()) {
                    assertEquals(244, portal.getBean(Territories.class).all().size());
                    assertEquals(244, count(portal, "territory"));
                    assertEquals(244, count(portal, "territory_kato"));
                }
            }
        }
    }

    private static ConfigurableApplicationContext start(Settings settings) {
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(new PortalContext(settings));
        return application.run();
    }

    private static long count(ConfigurableApplicationContext portal, String table) {
        return portal.getBean(Tx.class)
                .read(db -> db.select("select count(*) as count from " + table).single(row -> row.longNumber("count")));
    }
}
