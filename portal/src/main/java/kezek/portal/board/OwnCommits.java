package kezek.portal.board;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;

/**
 * The last entries that this node itself has committed, by territory: whoever reads a board waits until it contains them, so that a person who
 * is led on after a decision sees what was decided. Nobody waits who decides.
 */
final class OwnCommits {

    private final Map<UUID, Long> last = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition followed = lock.newCondition();

    /** This node has committed the entries up to this one. */
    void committed(UUID territory, long entry) {
        last.merge(territory, entry, Math::max);
    }

    /** The journal of a territory has become another one. */
    void forget(UUID territory) {
        last.remove(territory);
    }

    /** Boards may have come nearer to their journals. */
    void tell() {
        lock.lock();
        try {
            followed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a board contains what this node has committed by now.
     *
     * @param contains whether the board contains an entry, or never will
     * @param patience how long at most
     */
    void await(UUID territory, LongPredicate contains, Duration patience) {
        var own = last.get(territory);
        if (own == null || contains.test(own)) {
            return;
        }
        var left = patience.toNanos();
        lock.lock();
        try {
            while (!contains.test(own) && left > 0) {
                left = followed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
