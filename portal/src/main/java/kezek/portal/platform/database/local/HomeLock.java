package kezek.portal.platform.database.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.platform.settings.StartRefused;

/** Keeps a home to one portal at a time. The operating system lets go of the lock when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {

    /** Homes that this process holds. Closing any channel to a locked file would drop the lock, so a second one is never opened. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the lock of this home, or is refused with the holder's process number. */
    static HomeLock take(Path home) {
        return takeIfFree(home).orElseThrow(() -> taken(home));
    }

    /** Takes the lock of this home; empty if another portal has it. */
    static Optional<HomeLock> takeIfFree(Path home) {
        if (!HELD.add(home)) {
            return Optional.empty();
        }
        var lock = Optional.<HomeLock>empty();
        try {
            var channel = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                var holder = String.valueOf(ProcessHandle.current().pid());
                channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
                lock = Optional.of(new HomeLock(home, channel));
            }
            return lock;
        } catch (IOException unusable) {
            throw new StartRefused("KEZEK_HOME is \"" + home + "\": it cannot be locked: " + unusable);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(home);
            }
        }
    }

    private static StartRefused taken(Path home) {
        return new StartRefused("KEZEK_HOME is \"" + home + "\": another Kezek uses it (process " + holder(home)
                + "); stop that one, or give this one a home and a port of its own");
    }

    private static String holder(Path home) {
        if (HELD.contains(home)) {
            // The file is not even opened: closing it again would give up the lock, which POSIX ties to the process.
            return String.valueOf(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(file(home)).strip();
        } catch (IOException goneMeanwhile) {
            return "unknown";
        }
    }

    private static Path file(Path home) {
        return home.resolve("lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        } finally {
            HELD.remove(home);
        }
    }
}
