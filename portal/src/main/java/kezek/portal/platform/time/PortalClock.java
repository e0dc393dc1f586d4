package kezek.portal.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kezek.portal.platform.settings.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal's time, and the only place that asks the machine for it. In development it can be moved forward for all nodes at once: the
 * offset lies in the database, and every node looks it up twice a second. In production it is the machine's time.
 */
public final class PortalClock {

    /** One move is shorter than this, and all moves together: the calendar of working days does not reach farther. */
    private static final Duration FARTHEST = Duration.ofDays(10 * 366);

    private static final Logger LOG = LoggerFactory.getLogger(PortalClock.class);

    private final Mode mode;
    private final InstantSource machine;
    private final ClockQueries queries;
    private volatile Duration offset = Duration.ZERO;

    PortalClock(Mode mode, InstantSource machine, ClockQueries queries) {
        this.mode = mode;
        this.machine = machine;
        this.queries = queries;
        follow();
    }

    static PortalClock ofThisMachine(Mode mode, ClockQueries queries) {
        return new PortalClock(mode, InstantSource.system(), queries);
    }

    /** What a move did. */
    public sealed interface Outcome {}

    /** The clock of all nodes stands at this instant now. */
    public record Moved(Instant now) implements Outcome {}

    /** Nothing happened. */
    public record NotMoved(Reason reason) implements Outcome {}

    /** Why a clock is not moved. */
    public enum Reason {
        PRODUCTION,
        NOT_FORWARD,
        TOO_FAR
    }

    /** The present instant, cut to the microsecond as PostgreSQL stores it. */
    public Instant now() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves the clock of all nodes forward, by at least a microsecond; the others follow within a second. */
    public synchronized Outcome move(Duration forward) {
        if (mode == Mode.PRODUCTION) {
            return new NotMoved(Reason.PRODUCTION);
        }
        if (forward.compareTo(Duration.of(1, ChronoUnit.MICROS)) < 0) {
            return new NotMoved(Reason.NOT_FORWARD);
        }
        if (forward.compareTo(FARTHEST) > 0 || offset.plus(forward).compareTo(FARTHEST) > 0) {
            return new NotMoved(Reason.TOO_FAR);
        }
        offset = queries.move(forward);
        return new Moved(now());
    }

    /** How far the clock was moved as this node knows. */
    Duration offset() {
        return offset;
    }

    /** Looks the offset up; keeps the last one while the database does not answer. Not while a move is under way, which knows better. */
    synchronized void follow() {
        if (mode == Mode.DEVELOPMENT) {
            try {
                offset = queries.offset();
            } catch (RuntimeException unanswered) {
                LOG.warn("the clock's offset is unknown, the last one holds", unanswered);
            }
        }
    }
}
