package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's note about a server that is gone; its process number belongs to another program by now. */
final class StaleNote implements AutoCloseable {

    private final Path file;
    private final List<String> lines;

    StaleNote(Path data, long pid) throws IOException {
        this.file = data.resolve("postmaster.pid");
        this.lines = List.of(pid + "", data + "", "1700000000", "1", "", "127.0.0.1", "  1 1", "ready   ");
        Files.write(file, lines);
        DatabaseUser.owning(data).own(file);
    }

    boolean replaced() {
        return !Files.exists(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
