package kezek.portal.platform.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What PostgreSQL knows of the sizes of its tables. It finds out by itself, but minutes after a city was loaded; until then it would walk through
 * a hundred thousand rows for the sake of one.
 */
public final class Statistics {

    private final DatabaseAddress address;

    Statistics(DatabaseAddress address) {
        this.address = address;
    }

    /** Looks at all tables anew, as their owner: only the owner may. */
    public void refresh() {
        var owner = DatabaseConfiguration.propertiesOf(address.owner());
        new JdbcTemplate(new DriverManagerDataSource(address.url(), owner)).execute("analyze");
    }
}
