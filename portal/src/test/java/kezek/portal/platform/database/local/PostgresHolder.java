package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A main class of its own for tests: starts the database of a home, leaves a row, tells about it and ends when it is told to. */
public final class PostgresHolder {

    /** Where a row is left at every start, so that rows count starts. */
    static final String STARTS = "starts";

    private PostgresHolder() {}

    /** Prints {@code ready <pid> <adopted> <rows>} and waits until its process is ended, then closes the database. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var postgres = LocalPostgres.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        System.out.println();
        System.out.println("ready " + postgres.pid() + " " + (postgres.found() == LocalPostgres.Found.TAKEN_OVER) + " "
                + leaveRow(postgres));
        while (System.in.read() >= 0) {
            // Waits to be ended from outside.
        }
    }

    /** Leaves a row as the owner; how many there are. */
    static int leaveRow(LocalPostgres postgres) throws SQLException {
        var owner = postgres.owner();
        try (var connection = DriverManager.getConnection(
                        postgres.url(), owner.user(), owner.password().text());
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists kezek");
            statement.execute("create table if not exists kezek." + STARTS + " (id int)");
            statement.execute("insert into kezek." + STARTS + " values (1)");
            try (var count = statement.executeQuery("select count(*) from kezek." + STARTS)) {
                count.next();
                return count.getInt(1);
            }
        }
    }
}
