package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.settings.StartRefused;

/**
 * A PostgreSQL server at work on a data directory.
 *
 * @param process its first process
 * @param port the port on 127.0.0.1 that it listens on
 */
record RunningServer(ProcessHandle process, int port) {

    private static final int READY_LOOKS = 6_000;
    private static final int ENDING_LOOKS = 500;

    /** PostgreSQL writes about itself: process, directory, start, port, socket, address, memory, state. */
    private record Note(long pid, int port, boolean ready) {

        static Optional<Note> of(Path data) {
            try {
                var lines = Files.readAllLines(data.resolve("postmaster.pid"));
                return lines.size() < 8
                        ? Optional.empty()
                        : Optional.of(new Note(
                                Long.parseLong(lines.get(0).strip()),
                                Integer.parseInt(lines.get(3).strip()),
                                lines.get(7).strip().equals("ready")));
            } catch (IOException | NumberFormatException notWrittenYet) {
                return Optional.empty();
            }
        }
    }

    /**
     * The server that an earlier portal left running on this data directory when it was killed. The note alone is not believed: its process
     * number may long belong to another program.
     */
    static Optional<RunningServer> orphanOf(Path data) {
        for (var look = 0; look < ENDING_LOOKS; look++) {
            var running = processesOn(data);
            if (running.isEmpty()) {
                forgetStaleNote(data);
                return Optional.empty();
            }
            var server = Note.of(data)
                    .filter(note -> running.contains(note.pid))
                    .flatMap(note -> ProcessHandle.of(note.pid));
            if (server.isPresent()) {
                return Optional.of(whenReady(data, server.get()));
            }
            // Children whose server was killed: they end by themselves as soon as they notice.
            Subprocess.pause();
        }
        throw new StartRefused("Processes " + processesOn(data) + " still work on the database in " + data
                + ", and their server is gone: end them");
    }

    /** The server that another portal, which is at work, has on this data directory; empty as long as it takes no connections. */
    static Optional<RunningServer> ofAnother(Path data) {
        return Files.exists(data)
                ? Note.of(data)
                        .filter(note -> note.ready && processesOn(data).contains(note.pid))
                        .flatMap(note ->
                                ProcessHandle.of(note.pid).map(process -> new RunningServer(process, note.port)))
                : Optional.empty();
    }

    /** The server that runs as this process, as soon as it takes connections; refused if it ends before that. */
    static RunningServer whenReady(Path data, ProcessHandle process) {
        for (var look = 0; look < READY_LOOKS && process.isAlive(); look++) {
            var note = Note.of(data).filter(found -> found.pid == process.pid() && found.ready);
            if (note.isPresent()) {
                return new RunningServer(process, note.get().port);
            }
            Subprocess.pause();
        }
        throw new StartRefused("PostgreSQL does not start on " + data);
    }

    /** Whether its process is there and stands in the data directory; another program may have got its number, and an ended one may keep it. */
    boolean worksOn(Path data) {
        try {
            return link(Path.of("/proc", process.pid() + ""), "cwd")
                    .filter(data.toRealPath()::equals)
                    .isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Ends it as PostgreSQL's «fast» shutdown does: sessions are cut, everything is written; false if it has not ended after 30 seconds. */
    boolean end(Path data) {
        signal("INT");
        var note = data.resolve("postmaster.pid");
        for (var look = 0; look < READY_LOOKS / 4; look++) {
            // An adopted server may stay in the table of processes after its end, so the note counts as well.
            if (!process.isAlive() || !Files.exists(note)) {
                return true;
            }
            Subprocess.pause();
        }
        return false;
    }

    private void signal(String name) {
        // The shell's own kill: the program of that name is not on every machine.
        Subprocess.run(Path.of("/"), List.of("sh", "-c", "kill -" + name + " " + process.pid()), "");
    }

    /** The processes of PostgreSQL that work on the data directory; each of them stands in it. */
    private static List<Long> processesOn(Path data) {
        try (var processes = Files.list(Path.of("/proc"))) {
            var place = data.toRealPath();
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process ->
                            link(process, "cwd").filter(place::equals).isPresent())
                    .filter(process -> link(process, "exe").stream()
                            .map(program -> program.getFileName().toString())
                            .anyMatch(name -> name.equals("postgres") || name.equals("postgres (deleted)")))
                    .map(process -> Long.parseLong(process.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new StartRefused("The list of processes in /proc cannot be read: " + unreadable);
        }
    }

    private static Optional<Path> link(Path process, String name) {
        try {
            return Optional.of(Files.readSymbolicLink(process.resolve(name)));
        } catch (IOException goneOrAnotherUsers) {
            return Optional.empty();
        }
    }

    /** PostgreSQL takes a note whose process number lives for a running server, so a note that is known to be stale is removed. */
    private static void forgetStaleNote(Path data) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException unexpected) {
            throw new StartRefused("The stale note in " + data + " cannot be removed: " + unexpected);
        }
    }
}
