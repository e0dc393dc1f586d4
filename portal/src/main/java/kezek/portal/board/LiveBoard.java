package kezek.portal.board;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rules.QueueRules;
import org.jspecify.annotations.Nullable;

/** The board of a territory while it is read by many and changed by one at a time. */
final class LiveBoard {

    private final StampedLock lock = new StampedLock();
    private final Territory territory;
    private final TerritoryBoard board;
    private final BoardEntries entries;
    private volatile long followed;
    private volatile Optional<Stuck> stuck = Optional.empty();

    /**
     * Why and since when a board does not follow its journal any more: it shows the queue as it stood then.
     *
     * @param entry the number of the entry that it cannot follow
     * @param body that entry, to see whether it is still there; null if it is missing
     */
    record Stuck(Instant since, long entry, @Nullable String body, String why) {}

    /**
     * @param followed the last entry of the journal that the board contains
     */
    LiveBoard(Territory territory, TerritoryBoard board, long followed) {
        this.territory = territory;
        this.board = board;
        this.entries = new BoardEntries(board);
        this.followed = followed;
    }

    Territory territory() {
        return territory;
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

    /** Shows the lines under the rules in force. */
    void follow(QueueRules inForce) {
        if (!board.isUnder(inForce)) {
            change(() -> board.follow(inForce));
        }
    }

    /** Lets entries happen together, up to one that throws: no reader sees a part of them. */
    void change(Runnable work) {
        changeIf(() -> {
            work.run();
            return true;
        });
    }

    /** The same for work that may leave the board as it is, and tells whether it did what it had to. */
    boolean changeIf(BooleanSupplier work) {
        var stamp = lock.writeLock();
        try {
            return work.getAsBoolean();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** For loading, before anybody reads, and inside {@link #change}. */
    TerritoryBoard board() {
        return board;
    }

    BoardEntries entries() {
        return entries;
    }

    long followed() {
        return followed;
    }

    void followed(long last) {
        followed = last;
    }

    Optional<Stuck> stuck() {
        return stuck;
    }

    void stick(Stuck how) {
        stuck = Optional.of(how);
    }
}
