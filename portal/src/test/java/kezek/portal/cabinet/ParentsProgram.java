package kezek.portal.cabinet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import kezek.portal.queue.Application;
import kezek.portal.town.Parents;

/** A program that acts for parents of a town, over HTTP. */
record ParentsProgram(int port, Parents parents) {

    static final String K = "{\"kindergarten\":\"K\",\"group\":\"K\"}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Family(Parents.Parent parent, Application application) {}

    Family family() {
        var parent = parents.parent();
        return new Family(parent, parents.apply(parent));
    }

    String path(Application application, String below) {
        return "/api/v1/" + parents.town().territory().slug() + "/applications/" + application.number() + below;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.header("Accept-Language", "ru").build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> post(Family family, String below, UUID key, String body) {
        return send(request(path(family.application(), below))
                .header("Cookie", family.parent().cookie())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> reserve(Family family, UUID key) {
        return post(family, "/reservations", key, K);
    }

    /** How many reservations the town has. */
    int reservations() {
        return parents.town()
                .rows("select id from reservation where territory_id = :territory", row -> row.uuid("id"))
                .size();
    }
}
