package kezek.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kezek.portal.account.Sessions;

/** A portal that serves as a process of its own, without demo data, on its embedded database. Closing it kills it. */
final class RunningPortal implements AutoCloseable {

    private final JavaProcess process;
    private final Path home;
    private final int port;
    private final HttpClient browser = HttpClient.newHttpClient();

    private RunningPortal(JavaProcess process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Starts it and waits until it answers. */
    static RunningPortal start(Path home, Path output) throws IOException, InterruptedException {
        var port = freePort();
        var environment = Map.of("KEZEK_PORT", port + "", "KEZEK_HOME", home.toString(), "KEZEK_DEMO", "no");
        var portal = new RunningPortal(JavaProcess.start(Portal.class, environment, output), home, port);
        portal.awaitUp();
        return portal;
    }

    /** Carries a command out in a process of its own; what it printed, after its code and a line break. */
    static String command(Path home, Path output, String... words) throws IOException, InterruptedException {
        var environment = Map.of("KEZEK_HOME", home.toString(), "LANG", "en_GB.UTF-8");
        try (var process = JavaProcess.start(Portal.class, environment, output, words)) {
            return process.awaitEnd() + "\n" + process.printed();
        }
    }

    private void awaitUp() throws IOException, InterruptedException {
        while (process.alive()) {
            try {
                if (get("/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError(process.printed());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The page that somebody who may be signed in is answered; their session's token is one that no session has. */
    HttpResponse<String> getWithCookie(String path) throws IOException, InterruptedException {
        var cookie = Sessions.COOKIE + "=" + "a".repeat(43);
        var request = HttpRequest.newBuilder(address(path)).header("Cookie", cookie);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form; the code of the answer. */
    int post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A connection to its database as the role that it works as. */
    Connection database() throws IOException, SQLException {
        var password = Files.readString(home.resolve("secrets/database-application"), StandardCharsets.UTF_8);
        return DriverManager.getConnection(databaseUrl() + "?currentSchema=kezek", "kezek_app", password);
    }

    /** Where its database is. */
    String databaseUrl() throws IOException {
        return process.printed().replaceAll("(?s).*(jdbc:postgresql://[^,]+),.*", "$1");
    }

    /** The first process of its database. */
    ProcessHandle server() throws IOException {
        var note = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
    }

    String printed() throws IOException {
        return process.printed();
    }

    /** Kills it and its database, as a machine does that loses its power. */
    void kill() throws IOException, InterruptedException {
        process.kill();
        Leftovers.end(home);
    }

    @Override
    public void close() {
        browser.close();
        process.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
