package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * The files of PostgreSQL's journal (WAL) without which the copied data are worth nothing.
 *
 * @param first the name of the first file: timeline, log, segment, eight hexadecimal digits each
 * @param last the name of the last one, included
 */
record WalRange(String first, String last) {

    /** Segments of 16 MB, as initdb makes them, in a log of 4 GB. */
    private static final long SEGMENTS_OF_A_LOG = 256;

    private static final int TIMELINE_DIGITS = 8;

    WalRange {
        if (!timeline(first).equals(timeline(last))) {
            throw new IllegalArgumentException("two timelines: " + first + ", " + last);
        }
    }

    /** Copies them all; each must be there, because a replication slot keeps it. */
    void copy(Path data, BackupFile backup) throws IOException {
        for (var number : LongStream.rangeClosed(number(first), number(last)).toArray()) {
            var name = nameOf(number);
            var file = data.resolve("pg_wal").resolve(name);
            if (!Files.exists(file)) {
                throw new IOException("the server has removed " + file + ", which the backup needs");
            }
            backup.file(Manifest.DATA + "pg_wal/" + name, file);
        }
    }

    /** The name of a file by its number; {@code 255} is the last of its log. */
    String nameOf(long number) {
        return timeline(first) + "%08X%08X".formatted(number / SEGMENTS_OF_A_LOG, number % SEGMENTS_OF_A_LOG);
    }

    /** The number of a file, counted over all logs. */
    static long number(String name) {
        var log = Long.parseLong(name.substring(TIMELINE_DIGITS, 2 * TIMELINE_DIGITS), 16);
        var segment = Long.parseLong(name.substring(2 * TIMELINE_DIGITS), 16);
        return log * SEGMENTS_OF_A_LOG + segment;
    }

    private static String timeline(String name) {
        return name.substring(0, TIMELINE_DIGITS);
    }
}
