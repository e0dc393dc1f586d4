package kezek.portal.platform.database.local;

import java.util.List;
import java.util.stream.Stream;

/** How the embedded PostgreSQL is set up. Given at every start, so that a new release of the portal brings its own. */
final class ServerParameters {

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST = 128 * MEGABYTE;
    private static final long MOST = 4_096 * MEGABYTE;

    /** The portal and the system's own cache need the rest. */
    private static final int PART_OF_MEMORY = 16;

    private static final int CACHED_BY_SYSTEM = 4;

    private static final List<String> ANYWHERE = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            // Nothing that was answered is ever lost.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // For a laptop, and for a town.
            "max_connections=100",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=1GB",
            "random_page_cost=1.1",
            "jit=off",
            // At seven a table grows from nothing to thousands of rows; plans made for nothing are not kept for a
            // minute.
            "autovacuum_naptime=5s",
            "timezone=UTC",
            // The log tells that a statement failed, not what families it spoke of.
            "log_timezone=UTC",
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0");

    private ServerParameters() {}

    /**
     * All of them. A city has to fit into the buffers: what does not is written out and read again while claims wait for it.
     *
     * @param memory of the machine, in bytes
     */
    static List<String> of(long memory) {
        var buffers = Math.clamp(memory / PART_OF_MEMORY, LEAST, MOST) / MEGABYTE;
        var cached = CACHED_BY_SYSTEM * buffers;
        return Stream.concat(
                        ANYWHERE.stream(),
                        Stream.of("shared_buffers=" + buffers + "MB", "effective_cache_size=" + cached + "MB"))
                .toList();
    }
}
