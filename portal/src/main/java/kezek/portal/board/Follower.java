package kezek.portal.board;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kezek.portal.journal.JournalGrown;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the boards of this node up with the journals: what this node commits at once, in the thread that tells of it where nothing
 * else is needed, what others commit within a tenth of a second. An entry that it cannot understand stops the board of that territory and raises an
 * alarm; nothing is guessed. A board that stands is loaded anew when the entry is gone, or at the next start.
 */
@Component
@ConditionalOnWebApplication
class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many new entries, as an import brings them, are not followed: it is quicker to load the board anew. */
    private static final long MANY = 10_000;

    private final Boards boards;
    private final Reading reading;
    private final Territories territories;
    private final Tx tx;
    private final PortalClock clock;
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private volatile long behind;

    Follower(Boards boards, Reading reading, Territories territories, Tx tx, PortalClock clock) {
        this.boards = boards;
        this.reading = reading;
        this.territories = territories;
        this.tx = tx;
        this.clock = clock;
    }

    /** Loads all boards, then follows. */
    @Override
    public void start() {
        var began = System.nanoTime();
        boards.lastLook().seen(clock.now());
        look();
        var applications = boards.live().values().stream()
                .mapToInt(live -> live.read(TerritoryBoard::size))
                .sum();
        LOG.info(
                "{} boards with {} applications loaded in {} ms",
                boards.live().size(),
                applications,
                (System.nanoTime() - began) / 1_000_000);
        running = true;
        // Virtual threads stand in line with the requests: at seven it would look too seldom to be believed.
        thread = Thread.ofPlatform().name("boards").daemon().start(this::follow);
    }

    private void follow() {
        while (running) {
            LockSupport.parkNanos(PAUSE.toNanos());
            look();
        }
    }

    /** Brings every board up to its journal. While the database does not answer, the boards stay as they are. */
    void look() {
        try {
            // Looked up before the journals: what this node commits meanwhile happens to the boards at once.
            var before = boards.live().values().stream()
                    .collect(Collectors.toMap(live -> live.territory().id(), LiveBoard::followed));
            var last = tx.read(reading::lastEntries);
            boards.live().keySet().stream()
                    .filter(territory -> !last.containsKey(territory))
                    .forEach(this::forget);
            last.forEach((territory, entry) -> look(territory, entry, before.getOrDefault(territory, 0L)));
            behind = behind(last);
            boards.lastLook().seen(clock.now());
            var seen = boards.live().values().stream().map(LiveBoard::territory).collect(Collectors.toSet());
            reading.looked(seen);
        } catch (RuntimeException unanswered) {
            LOG.warn("the journals could not be read, the boards stand still", unanswered);
        }
    }

    /** What goes wrong in one territory does not concern the others. */
    private void look(UUID territory, long last, long before) {
        try {
            bringUp(territory, last, before);
            boards.failing().remove(territory);
        } catch (RuntimeException failed) {
            boards.failing().putIfAbsent(territory, clock.now());
            LOG.error("the board of territory {} cannot be brought up and stands still", territory, failed);
        }
    }

    private void bringUp(UUID id, long last, long before) {
        var live = boards.live().get(id);
        if (live == null) {
            territories.withId(id).ifPresent(this::load);
        } else if (last < before || isMended(live)) {
            boards.ownCommits().forget(id);
            load(live.territory());
        } else if (live.stuck().isEmpty()) {
            live.follow(Reading.inForce(live.territory(), clock.now()));
            if (last > live.followed() + MANY) {
                load(live.territory());
            } else if (last > live.followed()) {
                tx.<@Nullable Object>read(db -> {
                    reading.catchUp(db, live, clock.now());
                    return null;
                });
                boards.ownCommits().tell();
            }
        }
    }

    private void load(Territory territory) {
        boards.live().put(territory.id(), tx.snapshot(db -> reading.load(db, territory, clock.now())));
        boards.ownCommits().tell();
    }

    private boolean isMended(LiveBoard live) {
        return live.stuck()
                .filter(stuck ->
                        !tx.read(db -> reading.isStillThere(db, live.territory().id(), stuck)))
                .isPresent();
    }

    private void forget(UUID territory) {
        boards.live().remove(territory);
        boards.failing().remove(territory);
        boards.ownCommits().forget(territory);
    }

    private long behind(Map<UUID, Long> last) {
        return boards.live().values().stream()
                .mapToLong(
                        live -> Math.max(0, last.getOrDefault(live.territory().id(), 0L) - live.followed()))
                .sum();
    }

    /** How many entries were missing on the boards at the last look. */
    long behind() {
        return behind;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void committed(JournalGrown grown) {
        boards.ownCommits().committed(grown.territory(), grown.last());
        var live = boards.live().get(grown.territory());
        var taken = live != null && !grown.entries().isEmpty() && reading.take(live, grown.entries());
        if (taken) {
            boards.ownCommits().tell();
        }
        if (!taken || !areReservations(grown)) {
            // Witnesses look how far all is done: after an opening they refuse nobody until they have.
            LockSupport.unpark(thread);
        }
    }

    /** They come in crowds, and nothing else changes with them. */
    private static boolean areReservations(JournalGrown grown) {
        return grown.entries().stream().allMatch(one -> one.entry().kind() == Kind.RESERVED);
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
