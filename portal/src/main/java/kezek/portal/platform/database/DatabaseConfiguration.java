package kezek.portal.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.job.Jobs;
import kezek.portal.platform.job.Repeating;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.Purpose;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.Warning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Puts the database together: the embedded server unless another is named, its schema brought up to date, then the pool. Closing goes the
 * other way: the pool first, the server last.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final int POOL = 20;
    private static final int KEPT_OPEN = 4;
    private static final int CONNECTION_MILLIS = 3_000;
    private static final Duration WATCHED_EVERY = Duration.ofMillis(250);

    @Bean(destroyMethod = "close")
    @Lazy
    LocalPostgres localPostgres(Settings settings, Purpose purpose) {
        var postgres = switch (purpose) {
            case SERVE -> LocalPostgres.start(settings.home());
            case COMMAND -> LocalPostgres.join(settings.home());
        };
        LOG.info(
                "PostgreSQL {} on {}, process {}, data in {}",
                switch (postgres.found()) {
                    case STARTED -> "started";
                    case TAKEN_OVER -> "taken over";
                    case JOINED -> "joined";
                },
                postgres.url(),
                postgres.pid(),
                postgres.folder());
        return postgres;
    }

    @Bean
    @ConditionalOnWebApplication
    @Conditional(OnEmbeddedServer.class)
    EmbeddedServerWatch embeddedServerWatch(LocalPostgres postgres, MeterRegistry metrics) {
        return new EmbeddedServerWatch(postgres, metrics, System::nanoTime);
    }

    @Bean
    @ConditionalOnWebApplication
    @Conditional(OnEmbeddedServer.class)
    Repeating embeddedServerLooks(Jobs jobs, EmbeddedServerWatch watch) {
        return jobs.every(WATCHED_EVERY, "watch of the embedded PostgreSQL", watch::look);
    }

    @Bean
    DatabaseAddress databaseAddress(Settings settings, ObjectProvider<LocalPostgres> local) {
        return settings.database().map(DatabaseConfiguration::external).orElseGet(() -> {
            var postgres = local.getObject();
            return new DatabaseAddress(
                    postgres.url(),
                    postgres.application(),
                    postgres.owner(),
                    postgres.folder().toString(),
                    postgres.found() == LocalPostgres.Found.JOINED);
        });
    }

    private static DatabaseAddress external(ExternalDatabase external) {
        var url = external.url();
        var place = url.replaceAll("\\?.*", "");
        return new DatabaseAddress(url, external.application(), external.owner(), place, false);
    }

    @Bean
    Migrations migrations(DatabaseAddress address) {
        var migrations = new Migrations(address);
        migrations.migrate();
        return migrations;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAddress address, Migrations migrated) {
        var pool = new HikariConfig();
        pool.setPoolName("kezek");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.application().user());
        pool.setPassword(address.application().password().text());
        pool.setDataSourceProperties(connectionProperties());
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(KEPT_OPEN);
        pool.setConnectionTimeout(CONNECTION_MILLIS);
        pool.setValidationTimeout(CONNECTION_MILLIS - 1_000L);
        // Said once per connection: a server may have another level by default, and the rules count on this one.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }

    /** What a connection of this role has. */
    static Properties propertiesOf(Login login) {
        var properties = connectionProperties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password().text());
        return properties;
    }

    /** What every connection of ours has, whoever signs in. */
    static Properties connectionProperties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "kezek");
        properties.setProperty("currentSchema", DatabaseAddress.SCHEMA);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "300");
        properties.setProperty("tcpKeepAlive", "true");
        // The detail of an error repeats the values of the row: they belong to families, not into a log.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    @Bean
    Statistics statistics(DatabaseAddress address) {
        return new Statistics(address);
    }

    @Bean
    Tx tx(DataSource dataSource) {
        return new Tx(dataSource);
    }

    @Bean
    DatabaseState databaseState(DatabaseAddress address, Tx tx) {
        return new DatabaseState(address, tx);
    }

    @Bean
    Warning oneRole(DatabaseState state) {
        return () -> state.applicationMayChangeTheSchema()
                ? Optional.of("The role " + state.applicationRole()
                        + " may change the schema: set KEZEK_DB_OWNER_USER to another role, which owns it, so that the journal"
                        + " cannot be rewritten")
                : Optional.empty();
    }
}
