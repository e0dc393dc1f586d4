package kezek.bench.race;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Somebody is signed in on two portals and signs out on the first: how long the second still lets them in. */
public final class EndedSession {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int APART_MS = 100;
    private static final int SERVED = 200;
    private static final String TERRITORY = "/kk/semey";

    private final Arena arena;
    private final HttpClient client = HttpClient.newHttpClient();

    private EndedSession(Arena arena) {
        this.arena = arena;
    }

    /** Signs in, looks on both portals, signs out on the first, and waits beside what else happens. */
    public static CompletableFuture<Duration> onTheOtherNode(Arena arena) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new EndedSession(arena).outlived();
            } catch (IOException | SQLException | InterruptedException failed) {
                throw new CompletionException(failed);
            }
        });
    }

    private Duration outlived() throws IOException, SQLException, InterruptedException {
        var cookie = signIn();
        if (look(0, cookie) != SERVED || look(1, cookie) != SERVED) {
            throw new IllegalStateException("nobody is signed in");
        }
        send(
                HttpRequest.newBuilder(address(0, "/sign-out"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody()),
                cookie);
        var ended = System.nanoTime();
        if (look(0, cookie) == SERVED) {
            throw new IllegalStateException("the session goes on where it was ended");
        }
        while (look(1, cookie) == SERVED && System.nanoTime() - ended < PATIENCE.toNanos()) {
            Thread.sleep(APART_MS);
        }
        return Duration.ofNanos(System.nanoTime() - ended);
    }

    private String signIn() throws SQLException {
        var cookies = new Cookies(new Random());
        try (var connection = arena.connect()) {
            return cookies.ofParent(connection, InventedPeople.born(1980, 1).iin(), arena.now());
        }
    }

    private int look(int node, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(node, "/cabinet")), cookie);
    }

    private int send(HttpRequest.Builder request, String cookie) throws IOException, InterruptedException {
        return client.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI address(int node, String path) {
        return URI.create(arena.nodes().get(node).address() + TERRITORY + path);
    }
}
