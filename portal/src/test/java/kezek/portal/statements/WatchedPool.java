package kezek.portal.statements;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.aop.framework.ProxyFactory;

/** A pool whose connections tell every statement before it is carried out. */
final class WatchedPool {

    private static final Set<String> PREPARE = Set.of("prepareStatement", "prepareCall");
    private static final Set<String> CARRY_OUT =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    private WatchedPool() {}

    static HikariDataSource of(HikariDataSource pool, Consumer<String> told) {
        var watched = new ProxyFactory(pool);
        watched.setProxyTargetClass(true);
        watched.addAdvice((MethodInterceptor) call -> {
            var answer = call.proceed();
            return answer instanceof Connection connection ? connection(connection, told) : answer;
        });
        return (HikariDataSource) watched.getProxy();
    }

    private static Connection connection(Connection connection, Consumer<String> told) {
        return proxy(Connection.class, (_, method, arguments) -> {
            tell(PREPARE, method, arguments, told);
            var answer = call(connection, method, arguments);
            if (method.getName().equals("createStatement") && answer instanceof Statement statement) {
                return statement(statement, told);
            }
            if (method.getName().equals("unwrap") && answer instanceof PGConnection inner) {
                return copying(inner, told);
            }
            return answer;
        });
    }

    private static Statement statement(Statement statement, Consumer<String> told) {
        return proxy(Statement.class, (_, method, arguments) -> {
            tell(CARRY_OUT, method, arguments, told);
            return call(statement, method, arguments);
        });
    }

    private static PGConnection copying(PGConnection connection, Consumer<String> told) {
        return proxy(
                PGConnection.class,
                (_, method, arguments) -> method.getName().equals("getCopyAPI")
                        ? new WatchedCopies((BaseConnection) connection, told)
                        : call(connection, method, arguments));
    }

    private static final class WatchedCopies extends CopyManager {

        private final Consumer<String> told;

        WatchedCopies(BaseConnection connection, Consumer<String> told) throws SQLException {
            super(connection);
            this.told = told;
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            told.accept(sql);
            return super.copyIn(sql);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void tell(
            Set<String> methods, Method method, @Nullable Object @Nullable [] arguments, Consumer<String> told) {
        if (methods.contains(method.getName()) && arguments != null && arguments[0] instanceof String sql) {
            told.accept(sql);
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
