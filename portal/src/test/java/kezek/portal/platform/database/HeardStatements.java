package kezek.portal.platform.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Hears which statements one thread sends to the database and how many transactions it begins, as Spring tells them to its log. */
public final class HeardStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** A change is told twice, as an update and as this. */
    private static final String STATEMENT = "Executing prepared SQL statement";

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Logger transactions = (Logger) LoggerFactory.getLogger(JdbcTransactionManager.class);
    private final Thread thread = Thread.currentThread();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Listens to the thread that makes it. */
    public HeardStatements() {
        setContext(statements.getLoggerContext());
        start();
        watch(statements);
        watch(transactions);
    }

    private void watch(Logger logger) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    /** All that was told so far: whatever was sent in any way, and every transaction that was begun. */
    public List<String> all() {
        return List.copyOf(heard);
    }

    /** The prepared statements so far, each a trip to the database. */
    public List<String> statements() {
        return heard.stream().filter(one -> one.startsWith(STATEMENT)).toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var said = event.getFormattedMessage();
        // Boards look at the database too, in a thread of their own.
        if (Thread.currentThread().equals(thread)
                && (said.startsWith("Executing") || said.startsWith("Creating new transaction"))) {
            heard.add(said);
        }
    }

    @Override
    public void close() {
        for (var logger : new Logger[] {statements, transactions}) {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        stop();
    }
}
