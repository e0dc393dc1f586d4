package kezek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** Asks a portal on this machine for one thing after the other and takes the time until the answer is there, in milliseconds. */
final class Visitor implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String home;

    Visitor(int port) {
        this.home = "http://127.0.0.1:" + port;
    }

    /** An answer. */
    record Answer(double millis, int status, String body) {}

    /** Asks for a page as a browser does. */
    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)));
    }

    /** Sends a form from a device that nobody has seen before; how long it took. */
    double post(String path, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "kezek-device=" + UUID.randomUUID())
                .POST(BodyPublishers.ofString(body)));
        if (answer.status() >= 400 && answer.status() != 422) {
            throw new IllegalStateException(path + " answers " + answer.status());
        }
        return answer.millis();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var began = System.nanoTime();
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer((System.nanoTime() - began) / 1e6, response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The figure below which this part of the figures lies. */
    static double quantile(List<Double> figures, double part) {
        return figures.stream().sorted().toList().get((int) (part * (figures.size() - 1)));
    }

    @Override
    public void close() {
        client.close();
    }
}
