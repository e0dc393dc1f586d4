package kezek.portal.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings the schema {@code kezek} up to date, as its owner. The files lie in {@code db/migration}; one that is on main is never edited. */
final class Migrations {

    private static final int OLDEST_VERSION = 15;

    private final DatabaseAddress address;

    Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Carries out what is missing; refuses a server that cannot be reached or is too old. A guest carries out nothing, and is refused if
     * something is missing: the portal at work does not know it.
     */
    void migrate() {
        check(address.application(), "KEZEK_DB_USER");
        check(address.owner(), "KEZEK_DB_OWNER_USER");
        var source = new DriverManagerDataSource(address.url(), DatabaseConfiguration.propertiesOf(address.owner()));
        try {
            var flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .schemas(DatabaseAddress.SCHEMA)
                    .defaultSchema(DatabaseAddress.SCHEMA)
                    .createSchemas(true)
                    .placeholders(Map.of("application", address.application().user()))
                    .cleanDisabled(true)
                    .load();
            if (!address.guest()) {
                flyway.migrate();
            } else if (flyway.info().pending().length > 0) {
                throw new StartRefused("The portal that is at work in " + address.place()
                        + " is older than this command, or still starting: stop it, or try again in a minute");
            }
        } catch (FlywayException failed) {
            throw new StartRefused("The schema in " + address.place() + " cannot be brought up to date: "
                    + String.valueOf(failed.getMessage()).strip());
        }
    }

    private void check(Login login, String variable) {
        try (var connection = DriverManager.getConnection(address.url(), DatabaseConfiguration.propertiesOf(login))) {
            var version = connection.getMetaData();
            if (version.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StartRefused("KEZEK_DB_URL: " + address.place() + " is PostgreSQL "
                        + version.getDatabaseProductVersion() + "; Kezek needs " + OLDEST_VERSION + " or newer");
            }
        } catch (SQLException refused) {
            throw new StartRefused("KEZEK_DB_URL: " + address.place() + " cannot be entered as " + login.user() + " ("
                    + variable + "): " + refused.getMessage());
        }
    }
}
