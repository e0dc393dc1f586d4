package kezek.portal.platform.database.local;

import java.util.List;

/** How the embedded PostgreSQL is set up. Given at every start, so that a new release of the portal brings its own. */
final class ServerParameters {

    static final List<String> ALL = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            // Nothing that was answered is ever lost.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // For a laptop, and for a town.
            "max_connections=100",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
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
}
