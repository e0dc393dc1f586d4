package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.stream.Stream;
import kezek.portal.journal.Recorded;
import kezek.portal.referral.ShelfQueries.Reached;

/** The shelf of a territory, while it is read by many and changed by one at a time, with its board. */
final class KeptShelf {

    private final StampedLock lock = new StampedLock();
    private final Shelf shelf;
    private final ShelfEntries entries;
    private volatile long followed;
    private volatile boolean lost;
    private volatile Instant latest = Instant.MIN;
    private volatile Reached reached = new Reached(0, Instant.MIN);

    KeptShelf(Shelf shelf, long followed) {
        this.shelf = shelf;
        this.entries = new ShelfEntries(shelf);
        this.followed = followed;
    }

    /** The last entry of the journal that is on it. */
    long followed() {
        return followed;
    }

    /** Whether it is to be read anew. */
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    /** What the database says of how far all is done. */
    void reached(Reached now) {
        reached = now;
    }

    <T> T read(Function<Shelf, T> reader) {
        var stamp = lock.readLock();
        try {
            return reader.apply(shelf);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Lets the next entry of the journal happen. */
    void happen(Recorded entry) {
        var stamp = lock.writeLock();
        try {
            entries.happen(entry);
            followed = entry.setting().number();
            latest = latest.isAfter(entry.setting().at())
                    ? latest
                    : entry.setting().at();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** The instant, or the later one up to which others have decided. */
    Instant notBefore(Instant asked) {
        return Stream.of(asked, latest, reached.carriedOutUntil())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether every publication and opening up to the instant is on the shelf. */
    boolean contains(Instant now) {
        return !lost
                && followed >= reached.entry()
                && reached.carriedOutUntil().isAfter(Instant.MIN)
                && now.isBefore(read(known -> known.nextEvent(reached.carriedOutUntil())));
    }
}
