package kezek.portal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kezek.portal.town.Town;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the portal leaves behind while somebody uses it, where others read it: log lines, addresses, the journal, the answers of forms. */
final class Traces implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    /** The lines of requests go a way of their own. */
    private final Logger access = (Logger) LoggerFactory.getLogger("access");

    private final Logger own = (Logger) LoggerFactory.getLogger("kezek");
    private final @Nullable Level level = own.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final Lines appender = new Lines();

    /** Keeps each line with what a failure tells with it. */
    private final class Lines extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            var failure = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                    + event.getKeyValuePairs() + (failure == null ? "" : ThrowableProxyUtil.asString(failure)));
        }
    }

    /** Listens from now on, also to what the portal would tell its developers alone. */
    Traces() {
        appender.start();
        root.addAppender(appender);
        access.addAppender(appender);
        own.setLevel(Level.DEBUG);
    }

    /** An address that was asked for, or that an answer led to. */
    void address(String address) {
        addresses.add(address);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** The bodies of the journal of a town. */
    static List<String> journal(Town town) {
        return town.journal();
    }

    /** What forms of a town were given. */
    static List<String> answers(Town town) {
        return town.rows(
                "select act, answer from done_request where territory_id = :territory",
                row -> row.text("act") + " " + row.text("answer"));
    }

    @Override
    public void close() {
        own.setLevel(level);
        root.detachAppender(appender);
        access.detachAppender(appender);
        appender.stop();
    }
}
