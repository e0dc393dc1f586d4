package kezek.bench.race;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kezek.bench.history.Act;
import kezek.bench.history.Answer;
import kezek.bench.history.Attempt;

/** Sends what families ask to the portals and writes down what they hear. Safe for many threads. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([A-Za-z]+)\"");
    private static final Pattern UNTIL = Pattern.compile("\"until\"\\s*:\\s*\"([^\"]+)\"");

    private final Arena arena;
    private final String slug;
    private final HttpClient client;
    private final Queue<Attempt> history = new ConcurrentLinkedQueue<>();

    Desk(Arena arena, String slug) {
        this.arena = arena;
        this.slug = slug;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** What a family asks: of which group, by which key. */
    record Wish(Act act, Town.Child child, String group, UUID key) {}

    /** Asks one of the portals and waits for the answer. */
    Attempt ask(Wish wish, int node) {
        var asked = arena.now();
        var answer = answer(request(wish, arena.nodes().get(node).address()));
        var attempt = new Attempt(
                wish.act(), wish.child().application(), wish.group(), wish.key(), asked, arena.now(), answer);
        history.add(attempt);
        return attempt;
    }

    /** All that was asked so far. */
    List<Attempt> history() {
        return List.copyOf(history);
    }

    /** A clerk takes a place back; whether that was done. Nobody tries again if no answer comes. */
    boolean recall(Town.Clerk clerk, long place, int node) {
        var uri = URI.create("%s/kk/%s/office/kindergarten/places/%d/recall"
                .formatted(arena.nodes().get(node).address(), slug, place));
        var request = HttpRequest.newBuilder(uri)
                .header("Cookie", clerk.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("key=" + UUID.randomUUID() + "&reason=repair"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 303;
        } catch (IOException lost) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(Wish wish, String address) {
        var reservations = "%s/api/v1/%s/applications/%d/reservations"
                .formatted(address, slug, wish.child().application());
        var request = HttpRequest.newBuilder()
                .header("Cookie", wish.child().cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .timeout(PATIENCE);
        return switch (wish.act()) {
            case RESERVE ->
                request.uri(URI.create(reservations))
                        .header("Idempotency-Key", wish.key().toString())
                        .POST(BodyPublishers.ofString(
                                "{\"kindergarten\":\"%s\",\"group\":\"%s\"}".formatted(wish.group(), wish.group())))
                        .build();
            case CONFIRM ->
                request.uri(URI.create(reservations + "/" + wish.key() + "/referral"))
                        .POST(BodyPublishers.ofString(
                                "{\"phone\":\"%s\"}".formatted(wish.child().phone())))
                        .build();
            case CANCEL ->
                request.uri(URI.create(reservations + "/" + wish.key()))
                        .DELETE()
                        .build();
        };
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer(response.statusCode(), response.body());
        } catch (IOException lost) {
            return new Answer.Lost("no answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted");
        }
    }

    private static Answer answer(int status, String body) {
        var nothing = new Answer.Lost("status " + status + (body.isEmpty() ? " without a word" : ""));
        return switch (status) {
            case 429, 503 -> new Answer.Later();
            case 404 -> new Answer.Missing();
            case 200 ->
                word(body)
                        .<Answer>map(word -> new Answer.Given(word, until(body)))
                        .orElse(nothing);
            case 409 -> word(body).<Answer>map(Answer.Refused::new).orElse(nothing);
            default -> nothing;
        };
    }

    private static Optional<String> word(String body) {
        return found(OUTCOME, body);
    }

    private static Optional<Instant> until(String body) {
        return found(UNTIL, body).map(Instant::parse);
    }

    private static Optional<String> found(Pattern pattern, String body) {
        return Optional.of(pattern.matcher(body)).filter(Matcher::find).map(match -> match.group(1));
    }

    @Override
    public void close() {
        client.close();
    }
}
