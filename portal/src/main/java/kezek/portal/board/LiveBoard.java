package kezek.portal.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;

/** The board of a territory while it is read by many and changed by its follower. */
final class LiveBoard {

    private final StampedLock lock = new StampedLock();
    private final TerritoryBoard board;
    private final BoardEntries entries;
    private final Map<Long, Long> filed = new HashMap<>();
    private volatile long followed;
    private volatile Optional<Stuck> stuck = Optional.empty();

    /** Why and since when a board does not follow its journal any more: it shows the queue as it stood then. */
    record Stuck(Instant since, String why) {}

    /**
     * @param followed the last entry of the journal that the board contains
     */
    LiveBoard(TerritoryBoard board, long followed) {
        this.board = board;
        this.entries = new BoardEntries(
                board, number -> Optional.ofNullable(filed.get(number)).orElseThrow());
        this.followed = followed;
    }

    /** What the reader makes of the board; nothing of the board itself may be kept. */
    <T> T read(Function<TerritoryBoard, T> reader) {
        var stamp = lock.readLock();
        try {
            return reader.apply(board);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /**
     * Lets entries happen together: no reader sees a part of them.
     *
     * @param filedAt when the applications were filed that they register, in microseconds
     * @param last the number of the last one
     */
    void follow(long last, Map<Long, Long> filedAt, Runnable work) {
        var stamp = lock.writeLock();
        try {
            filed.putAll(filedAt);
            work.run();
            followed = last;
        } finally {
            filed.clear();
            lock.unlockWrite(stamp);
        }
    }

    /** For loading, before anybody reads. */
    TerritoryBoard board() {
        return board;
    }

    BoardEntries entries() {
        return entries;
    }

    long followed() {
        return followed;
    }

    Optional<Stuck> stuck() {
        return stuck;
    }

    void stick(Stuck how) {
        stuck = Optional.of(how);
    }
}
