package kezek.portal.cabinet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Counts the statements and transactions that one thread sends to the database, as Spring tells them to its log. */
final class CountedStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Logger transactions = (Logger) LoggerFactory.getLogger(JdbcTransactionManager.class);
    private final Thread thread = Thread.currentThread();
    private final AtomicInteger count = new AtomicInteger();

    CountedStatements() {
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

    /** How many so far, in the thread that began to count. */
    int here() {
        return count.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var tells =
                event.getMessage().startsWith("Executing") || event.getMessage().startsWith("Creating new transaction");
        if (tells && Thread.currentThread().equals(thread)) {
            count.incrementAndGet();
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
