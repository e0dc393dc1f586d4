package kezek.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A family that presses one button after the other, at random, until nobody answers: it holds a place, takes the referral or lets the place go,
 * gives the referral back, and begins anew. It remembers every form that it sent and what it was told.
 */
final class PressingFamily {

    private static final int SEE_OTHER = 303;
    private static final int REFUSED = 422;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    /** Whoever claims oftener within ten seconds is told to wait, also when it sends the same forms to another node. */
    private static final int AS_OFTEN_AS_IT_MAY = 5;

    private final HttpClient client;
    private final String address;
    private final long application;
    private final String cookie;
    private final List<Sent> sent = new ArrayList<>();

    /** What a form asks for. */
    enum Wish {
        HOLD,
        LET_GO,
        TAKE,
        GIVE_BACK
    }

    /**
     * A form that was sent.
     *
     * @param path below the page of the application
     * @param about the reservation or the referral that it names; empty for {@link Wish#HOLD}
     * @param answer empty if none came
     */
    record Sent(Wish wish, String path, String body, String about, Optional<Answer> answer) {

        /** Whether the family was told that it is done. */
        boolean done() {
            return answer.filter(Answer::done).isPresent();
        }
    }

    /** A definite answer: 303 to this page, or refused. */
    record Answer(int status, String leadsTo) {
        boolean done() {
            return status == SEE_OTHER;
        }
    }

    /**
     * A family at its browser.
     *
     * @param address the cabinet's list of applications
     */
    PressingFamily(HttpClient client, String address, long application, String cookie) {
        this.client = client;
        this.address = address;
        this.application = application;
        this.cookie = cookie;
    }

    /** The number of its application. */
    long application() {
        return application;
    }

    /** All forms it sent, in their order. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Presses until an answer fails to come, or as often as it may in a short while; each form that was done is told. */
    void press(Random random, List<String> kindergartens, Runnable done) throws InterruptedException {
        try {
            for (var holds = 0; holds < AS_OFTEN_AS_IT_MAY; holds++) {
                var code = kindergartens.get(random.nextInt(kindergartens.size()));
                if (send(Wish.HOLD, "/reservation", "kindergarten=" + code + "&group=" + code + key(), "", done)
                        .done()) {
                    goOn(random, done);
                }
            }
        } catch (IOException nobodyAnswers) {
            // What was sent without an answer is among the forms.
        }
    }

    /** The page of the held place has the reservation in its forms. */
    private void goOn(Random random, Runnable done) throws IOException, InterruptedException {
        var page = client.send(request("/reservation").GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var reservation = hidden(page, "reservation");
        if (random.nextBoolean()) {
            send(Wish.LET_GO, "/reservation/cancellation", "reservation=" + reservation, reservation, done);
            return;
        }
        var phone = URLEncoder.encode(hidden(page, "phone"), StandardCharsets.UTF_8);
        var taken = send(
                Wish.TAKE, "/referrals", "reservation=" + reservation + "&phone=" + phone + key(), reservation, done);
        if (taken.done()) {
            var referral = "/referrals/" + numberIn(taken.leadsTo());
            send(Wish.GIVE_BACK, referral + "/return", key().substring(1), numberIn(taken.leadsTo()), done);
        }
    }

    /** Sends a form of this family again, as it was. */
    Answer again(Sent form) throws IOException, InterruptedException {
        return answer(form.path(), form.body());
    }

    /** The number of the referral whose page this is. */
    static String numberIn(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Answer send(Wish wish, String path, String body, String about, Runnable done)
            throws IOException, InterruptedException {
        var place = sent.size();
        sent.add(new Sent(wish, path, body, about, Optional.empty()));
        var answer = answer(path, body);
        sent.set(place, new Sent(wish, path, body, about, Optional.of(answer)));
        if (answer.done()) {
            done.run();
        }
        return answer;
    }

    private Answer answer(String path, String body) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != SEE_OTHER && response.statusCode() != REFUSED) {
            throw new AssertionError(path + " was answered " + response.statusCode());
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/" + application + path))
                .timeout(PATIENCE)
                .header("Cookie", cookie);
    }

    private static String key() {
        return "&key=" + UUID.randomUUID();
    }

    private static String hidden(String page, String name) {
        return HIDDEN.matcher(page)
                .results()
                .filter(field -> field.group(1).equals(name))
                .map(field -> field.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " on: " + Matcher.quoteReplacement(page)));
    }
}
