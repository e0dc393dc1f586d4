package kezek.portal.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Transactions whose connection is cut in their middle, as if the node that did them were killed. */
public final class CutOff {

    private CutOff() {}

    /**
     * Transactions on connections of a pool.
     *
     * @param statement before which statement of all together the connection is cut, from 1; the commit counts as one
     */
    public static Tx before(int statement, DataSource pool) {
        var left = new AtomicInteger(statement);
        return new Tx(new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return cut(super.getConnection(), left);
            }
        });
    }

    private static Connection cut(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                CutOff.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    var counts = method.getName().equals("prepareStatement")
                            || method.getName().equals("commit");
                    if (counts && left.decrementAndGet() == 0) {
                        connection.abort(Runnable::run);
                        throw new SQLException("cut off");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() == null ? thrown : thrown.getCause();
                    }
                });
    }
}
