package kezek.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The yardstick: an nginx of this bench alone, with its own folder and port, that serves files of given sizes. Needs an nginx on the path. */
final class Nginx implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param folder does not exist yet
     * @param files name to size in bytes
     * @return empty if there is no nginx here
     */
    static Optional<Nginx> start(Path folder, Map<String, Integer> files) {
        return program().map(program -> {
            try {
                var port = freePort();
                write(folder, files, port);
                var process = new ProcessBuilder(
                                program.toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                folder.resolve("nginx.conf").toString(),
                                "-e",
                                folder.resolve("errors").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
                var nginx = new Nginx(process, port);
                nginx.await();
                return nginx;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    /** Ends it with its workers. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void write(Path folder, Map<String, Integer> files, int port) throws IOException {
        var pages = Files.createDirectories(folder.resolve("files"));
        for (var file : files.entrySet()) {
            Files.writeString(pages.resolve(file.getKey()), "x".repeat(file.getValue()));
        }
        var user = System.getProperty("user.name");
        var workers = Runtime.getRuntime().availableProcessors();
        var temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + folder.resolve("temporary") + ";")
                .toList();
        // As many requests on a connection as the portal allows; workers of root's nginx would be somebody who cannot
        // read the folder.
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                %s
                worker_processes %d;
                pid %s;
                events { worker_connections 512; }
                http {
                  access_log off;
                  keepalive_requests 10000;
                  open_file_cache max=100;
                  %s
                  server { listen 127.0.0.1:%d; root %s; }
                }
                """.formatted(
                        user.equals("root") ? "user root;" : "",
                        workers,
                        folder.resolve("pid"),
                        String.join("\n  ", temporary),
                        port,
                        pages));
    }

    private void await() throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }
}
