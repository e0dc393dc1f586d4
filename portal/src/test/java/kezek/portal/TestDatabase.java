package kezek.portal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.statements.StatementWatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The one database of all tests of the portal: an embedded PostgreSQL in {@code portal/target}, started once, or the one that {@code
 * KEZEK_DB_URL} names. Its schema is made anew in every run.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String DEADLOCK = "40P01";
    private static final Set<String> PASSED_ON = Set.of(
            "KEZEK_DB_URL", "KEZEK_DB_USER", "KEZEK_DB_PASSWORD", "KEZEK_DB_OWNER_USER", "KEZEK_DB_OWNER_PASSWORD");

    /** Made when first asked for, once for all tests of the run. */
    private static final class Once {
        private static final Settings SETTINGS = prepared();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new PortalContext(settings()).initialize(context);
        context.getBeanFactory().addBeanPostProcessor(new StatementWatch());
        // What is due in towns of other tests, and their messages, are none of a test's business: each says itself when
        // a job is done.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("tests", Map.of("kezek-tests.jobs", "no")));
    }

    /** Settings of a portal in development that works on the test database. */
    public static Settings settings() {
        return Once.SETTINGS;
    }

    /** Where it is and the two roles. */
    public static ExternalDatabase address() {
        return settings().database().orElseThrow();
    }

    /** A connection as the owner of the schema, with the schema in its path. */
    public static Connection owner() throws SQLException {
        return connect(address().owner());
    }

    /** The name of the role that the portal works as. */
    public static String application() {
        return address().application().user();
    }

    /** A connection as one of the two roles, with the schema in its path. */
    public static Connection connect(Login login) throws SQLException {
        return connect(address(), login);
    }

    /** Empties all tables but those of the territories, which the portal reads at its start; as the owner. */
    public static void clean() throws SQLException {
        try (var connection = connect(address().owner());
                var statement = connection.createStatement()) {
            var tables = new StringBuilder();
            try (var names = statement.executeQuery("""
                    select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
                    where schemaname = 'kezek' and tablename not in ('flyway_schema_history', 'territory', 'territory_kato')
                    """)) {
                names.next();
                tables.append(names.getString("tables"));
            }
            truncate(statement, "truncate " + tables + " cascade");
        }
    }

    /** Boards that are just being loaded may meet it half-way: then one of the two is asked by PostgreSQL to begin again. */
    private static void truncate(Statement statement, String sql) throws SQLException {
        while (true) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException failed) {
                if (!DEADLOCK.equals(failed.getSQLState())) {
                    throw failed;
                }
            }
        }
    }

    /** Empties a few tables that no other refers to; much quicker than {@link #clean}. As the owner. */
    public static void empty(String... tables) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private static Settings prepared() {
        var environment = new HashMap<String, String>(System.getenv().entrySet().stream()
                .filter(entry -> PASSED_ON.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        environment.put("KEZEK_HOME", TARGET.resolve("test-home").toString());
        var settings = switch (Settings.read(environment, TARGET)) {
            case Settings.Accepted accepted -> accepted.settings();
            case Settings.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        var database = settings.database().orElseGet(() -> embedded(settings.home()));
        forgetLastRun(database);
        return settings.on(database);
    }

    private static ExternalDatabase embedded(Path home) {
        var postgres = LocalPostgres.start(home);
        // After the contexts of all tests.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner());
    }

    private static void forgetLastRun(ExternalDatabase database) {
        try (var connection = connect(database, database.owner());
                var statement = connection.createStatement()) {
            var name = connection.getCatalog();
            var external = System.getenv("KEZEK_DB_URL") != null;
            if (external && !name.endsWith("_test")) {
                throw new IllegalStateException(
                        "tests empty their database, so they refuse one whose name does not end in _test: " + name);
            }
            statement.execute("drop schema if exists kezek cascade");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect(ExternalDatabase database, Login login) throws SQLException {
        var connection = DriverManager.getConnection(
                database.url(), login.user(), login.password().text());
        connection.setSchema("kezek");
        return connection;
    }
}
