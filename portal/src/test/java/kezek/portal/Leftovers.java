package kezek.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tidies up after tests that kill portals. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends the database of a home if a test that failed left it running. */
    public static void end(Path home) throws IOException {
        var note = home.resolve("postgres/data/postmaster.pid");
        if (Files.exists(note)) {
            var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            ProcessHandle.of(pid)
                    .filter(server -> server.info().command().orElse("").endsWith("bin/postgres"))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
