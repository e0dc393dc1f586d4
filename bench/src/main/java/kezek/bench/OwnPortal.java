package kezek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.Portal;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.CounterSize;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.PublicNames;
import kezek.portal.platform.settings.Secret;
import kezek.portal.platform.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A portal in this process with an embedded database of its own, in a folder below {@code bench/target} that is taken away at the end. It runs no
 * jobs: they would be measured too. What it says goes into a file there.
 */
final class OwnPortal implements AutoCloseable {

    private final Path folder;
    private final LogFile log;
    private final LocalPostgres postgres;
    private final ConfigurableApplicationContext context;

    private OwnPortal(String name, Mode mode, boolean demo) {
        folder = folder(name);
        log = new LogFile(folder.resolve("portal.log"));
        postgres = LocalPostgres.start(folder.resolve("database"));
        context = portal(mode, demo);
    }

    /** A portal as people use it. */
    static OwnPortal inProduction(String name) {
        return new OwnPortal(name, Mode.PRODUCTION, false);
    }

    /** A portal that takes invented people, and has none yet. */
    static OwnPortal inDevelopment(String name) {
        return new OwnPortal(name, Mode.DEVELOPMENT, false);
    }

    /** A portal with the demo cities. */
    static OwnPortal withDemo(String name) {
        return new OwnPortal(name, Mode.DEVELOPMENT, true);
    }

    /** Its database. */
    LocalPostgres postgres() {
        return postgres;
    }

    /** A part of the portal. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** For files of the bench. */
    Path folder() {
        return folder;
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
        log.close();
        delete(folder);
    }

    private ConfigurableApplicationContext portal(Mode mode, boolean demo) {
        var settings = new Settings(
                mode,
                0,
                InetAddress.getLoopbackAddress(),
                folder,
                Optional.of(new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner())),
                List.of(),
                demo,
                Optional.of(new Secret("of a portal that nobody but this bench can reach")),
                Optional.empty(),
                CounterSize.USUAL,
                PublicNames.NONE);
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(
                new PortalContext(settings),
                started -> started.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("bench", Map.of("kezek-tests.jobs", "no"))));
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
