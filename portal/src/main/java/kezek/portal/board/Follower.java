package kezek.portal.board;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kezek.portal.journal.JournalGrown;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.Warning;
import kezek.portal.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the boards of this node up with the journals: what this node commits at once, what others commit within a tenth of a second. An entry
 * that it cannot understand stops the board of that territory and raises an alarm; nothing is guessed.
 */
@Component
@ConditionalOnWebApplication
class Follower implements SmartLifecycle, Warning {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ALARM = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Boards boards;
    private final Reading reading;
    private final Tx tx;
    private final PortalClock clock;
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private volatile long lastLook = System.nanoTime();

    Follower(Boards boards, Reading reading, Tx tx, PortalClock clock) {
        this.boards = boards;
        this.reading = reading;
        this.tx = tx;
        this.clock = clock;
    }

    /** Loads all boards, then follows. */
    @Override
    public void start() {
        var began = System.nanoTime();
        look();
        LOG.info(
                "{} boards with {} applications loaded in {} ms",
                boards.live().size(),
                boards.live().values().stream()
                        .mapToInt(live -> live.read(TerritoryBoard::size))
                        .sum(),
                (System.nanoTime() - began) / 1_000_000);
        running = true;
        thread = Thread.ofVirtual().name("boards").start(this::follow);
    }

    private void follow() {
        while (running) {
            LockSupport.parkNanos(PAUSE.toNanos());
            look();
        }
    }

    /** Brings every board up to its journal. While the database does not answer, the boards stay as they are. */
    private void look() {
        try {
            tx.read(reading::lastEntries).forEach((territory, last) -> {
                var live = boards.live().get(territory);
                if (live == null || last < live.followed()) {
                    boards.live().put(territory, tx.snapshot(db -> reading.load(db, territory, clock.now())));
                } else if (last > live.followed() && live.stuck().isEmpty()) {
                    tx.<@Nullable Object>read(db -> {
                        reading.catchUp(db, territory, live, clock.now());
                        return null;
                    });
                }
            });
            lastLook = System.nanoTime();
        } catch (RuntimeException unanswered) {
            LOG.warn("the journals could not be read, the boards stand still", unanswered);
        }
    }

    @TransactionalEventListener
    void committed(JournalGrown grown) {
        LockSupport.unpark(thread);
    }

    /** What to warn of: boards that do not follow, or that nobody has brought up for a while. */
    @Override
    public Optional<String> warning() {
        var stuck = boards.live().values().stream()
                .filter(live -> live.stuck().isPresent())
                .count();
        var silent = Duration.ofNanos(System.nanoTime() - lastLook);
        if (stuck > 0) {
            return Optional.of(stuck + " boards do not follow their journals; see the log");
        }
        return silent.compareTo(ALARM) > 0
                ? Optional.of("the boards have not seen the journals for " + silent.toSeconds() + " s")
                : Optional.empty();
    }

    @Override
    public void stop() {
        running = false;
        var follower = thread;
        if (follower != null) {
            LockSupport.unpark(follower);
            try {
                follower.join(PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demo has filled the database, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
