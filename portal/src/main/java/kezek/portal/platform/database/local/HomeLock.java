package kezek.portal.platform.database.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        if (!HELD.add(home)) {
            throw taken(home, "this process");
        }
        try {
            var file = home.resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(home, "process " + Files.readString(file).strip());
            }
            var holder = String.valueOf(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new HomeLock(home, channel);
        } catch (StartRefused refused) {
            HELD.remove(home);
            throw refused;
        } catch (IOException unusable) {
            HELD.remove(home);
            throw new StartRefused("KEZEK_HOME is \"" + home + "\": it cannot be locked: " + unusable);
        }
    }

    private static StartRefused taken(Path home, String holder) {
        return new StartRefused("KEZEK_HOME is \"" + home + "\": another Kezek uses it (" + holder
                + "); stop that one, or give this one a home and a port of its own");
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
