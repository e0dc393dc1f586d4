package kezek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kezek.portal.Portal;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A portal on a free port, with a database of its own in a folder that is made for the measurement and taken away after it. Its background jobs
 * stand still; all else is as people have it.
 */
record OwnPortal(Path folder, LocalPostgres postgres, ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts one; {@code name} is that of its folder in {@code bench/target}. */
    static OwnPortal start(String name) {
        var folder = folder(name);
        var postgres = LocalPostgres.start(folder.resolve("database"));
        try {
            return new OwnPortal(folder, postgres, portal(folder, postgres));
        } catch (RuntimeException failed) {
            postgres.close();
            delete(folder);
            throw failed;
        }
    }

    /** The port on 127.0.0.1 that it answers at. */
    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** A part of the portal. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection as the owner of the schema, with the schema in its path. */
    Connection owner() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.url(),
                postgres.owner().user(),
                postgres.owner().password().text());
        connection.setSchema("kezek");
        return connection;
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        delete(folder);
    }

    private static ConfigurableApplicationContext portal(Path folder, LocalPostgres postgres) {
        var settings = Settings.ofDevelopment(
                folder, Optional.of(new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner())));
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(
                new PortalContext(settings),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource("bench", Map.of("kezek-tests.jobs", "no", "server.port", "0"))));
        return application.run();
    }

    /** Readable for the user of the database, who may be another one. */
    private static Path folder(String name) {
        try {
            return Files.createDirectories(Path.of(System.getProperty("kezek.checkout", "."), "bench", "target", name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
