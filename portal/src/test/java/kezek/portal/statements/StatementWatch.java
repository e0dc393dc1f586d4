package kezek.portal.statements;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import kezek.portal.TestDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Fails every test during which the portal asked for a statement that breaks the {@link StatementRules}, also if nobody noticed: in the thread of
 * a request, of a job, or at the start. JUnit finds it by itself (META-INF/services); the {@link TestDatabase} lets it see the pool.
 */
public final class StatementWatch
        implements BeanPostProcessor, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Pattern MACHINERY = Pattern.compile(
            "kezek\\.portal\\.(statements\\.(StatementWatch|WatchedPool)(\\$.*)?|platform\\.database\\.(Tx|[A-Z]\\w*Db|Change|Query|Waiting)(\\$.*)?)");
    private static final Queue<String> OFFENCES = new ConcurrentLinkedQueue<>();
    private static volatile String test = "the start of the portal";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        var rules = new StatementRules(keys());
        return WatchedPool.of(pool, sql -> judge(rules, sql));
    }

    private static void judge(StatementRules rules, String sql) {
        var plain = sql.replaceAll("\\s+", " ").strip();
        var problems = rules.problems(sql);
        if (!problems.isEmpty() && !Permitted.STATEMENTS.contains(plain) && !askedByATest()) {
            problems.forEach(problem -> OFFENCES.add(problem + ", in " + test + ": " + plain));
        }
    }

    /** Whether a test asked for it to prepare its tables: that is its own business. The tests of this package offend on purpose. */
    private static boolean askedByATest() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("kezek.")
                                && !MACHINERY.matcher(type.getName()).matches())
                        .findFirst()
                        .map(type -> !type.getPackageName().equals(StatementWatch.class.getPackageName())
                                && type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath()
                                        .contains("test-classes"))
                        .orElse(false));
    }

    /** What was done wrong since somebody asked last, once each. */
    static List<String> taken() {
        var taken = new ArrayList<String>();
        for (var offence = OFFENCES.poll(); offence != null; offence = OFFENCES.poll()) {
            if (!taken.contains(offence)) {
                taken.add(offence);
            }
        }
        return taken;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failIfAny();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        failIfAny();
    }

    static void failIfAny() {
        var offences = taken();
        if (!offences.isEmpty()) {
            throw new AssertionError(
                    "statements that would not keep to one territory:\n" + String.join("\n", offences));
        }
    }

    /** The key column of each distributed table, as its comment says. */
    static Map<String, String> keys() {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, substring(obj_description(c.oid, 'pg_class') from 'scope=dist:([a-z_]+)') as key
                        from pg_class c
                        where c.relnamespace = 'kezek'::regnamespace and c.relkind in ('r', 'p')
                        and obj_description(c.oid, 'pg_class') like '%scope=dist:%'
                        """)) {
            var keys = new HashMap<String, String>();
            while (rows.next()) {
                keys.put(rows.getString("relname"), rows.getString("key"));
            }
            return keys;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
