package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;
import kezek.portal.platform.database.local.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies again and again is not started for ever. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class EmbeddedServerWatchTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void after_five_tries_in_ten_minutes_it_is_left_until_the_first_is_ten_minutes_ago(@TempDir Path folder)
            throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var postgres = LocalPostgres.start(folder.resolve("home"))) {
            var watch = new EmbeddedServerWatch(postgres, metrics, nanos::get);
            watch.look();
            assertThat(watch.warning()).isEmpty();
            var url = postgres.url();
            for (var death = 1; death <= EmbeddedServerWatch.TRIES; death++) {
                kill(postgres);
                watch.look();
                assertThat(postgres.lost()).isFalse();
                assertThat(watch.warning().orElseThrow()).contains("minutes: " + death + ";");
            }
            kill(postgres);
            nanos.addAndGet(EmbeddedServerWatch.WHILE.toNanos() - 1);
            watch.look();
            assertThat(postgres.lost()).as("left alone").isTrue();
            nanos.addAndGet(1);
            watch.look();
            assertThat(postgres.lost()).isFalse();
            assertThat(postgres.url()).as("where its connections are made").isEqualTo(url);
            assertThat(metrics.counter("kezek.database.restarts").count()).isEqualTo(6);
        }
    }

    @Test
    void a_server_that_was_closed_in_order_is_not_lost(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var postgres = LocalPostgres.start(folder.resolve("home"));
        var watch = new EmbeddedServerWatch(postgres, metrics, nanos::get);
        postgres.close();
        watch.look();
        assertThat(postgres.lost()).isFalse();
        assertThat(folder.resolve("home/postgres/data/postmaster.pid")).doesNotExist();
        assertThat(metrics.counter("kezek.database.restarts").count()).isZero();
    }

    private static void kill(LocalPostgres postgres) {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }
}
