package kezek.bench.race;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kezek.portal.Portal;

/** A portal in a process of its own, which can be killed and started again on the same port. */
final class Node implements AutoCloseable {

    private static final int LOOKS = 1_200;
    private static final String JAR = "kezek.jar";

    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private volatile Process process;

    private Node(Path home, int port, Map<String, String> environment, Process process) {
        this.home = home;
        this.port = port;
        this.environment = environment;
        this.process = process;
    }

    /** Starts a portal whose settings are these and its own home and port. */
    static Node start(Path home, Map<String, String> shared) throws IOException {
        Files.createDirectories(home);
        var port = freePort();
        var environment = new HashMap<>(shared);
        environment.put("KEZEK_HOME", home.toString());
        environment.put("KEZEK_PORT", String.valueOf(port));
        return new Node(home, port, environment, run(home, environment, List.of()));
    }

    /** Runs a command of the portal to its end with the same settings. */
    void command(String... arguments) throws IOException, InterruptedException {
        var command = run(home, environment, List.of(arguments));
        if (!command.waitFor(2, TimeUnit.MINUTES) || command.exitValue() != 0) {
            command.destroyForcibly();
            throw new IllegalStateException(String.join(" ", arguments) + " failed: " + printed());
        }
    }

    private static Process run(Path home, Map<String, String> environment, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for minutes: what it saves at the start it would lose only later.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xmx640m"));
        var path = System.getProperty("java.class.path");
        command.addAll(path.endsWith(JAR) ? List.of("-jar", path) : List.of("-cp", path, Portal.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("printed").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KEZEK_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits until it serves. */
    void awaitUp() throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(address() + "/health")).build();
        try (var client = HttpClient.newHttpClient()) {
            for (var look = 0; look < LOOKS && process.isAlive(); look++) {
                try {
                    var answer = client.send(health, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It does not listen yet.
                    Thread.sleep(50);
                    continue;
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the portal does not serve: " + printed());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** All that it has printed since its first start. */
    String printed() throws IOException {
        return Files.readString(home.resolve("printed"));
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again after it was killed. */
    void startAgain() throws IOException, InterruptedException {
        process = run(home, environment, List.of());
        awaitUp();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
