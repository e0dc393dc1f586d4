package kezek.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without a window: it keeps the cookie of one draft, sends forms and files, and follows no redirect. */
final class Browser {

    private static final String BOUNDARY = "----kezek-boundary";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String cookie = "";

    Browser(int port) {
        this.port = port;
    }

    /** A file that is chosen in a form. */
    record ChosenFile(String field, byte[] content) {}

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form: names and values by turns. */
    HttpResponse<String> post(String path, String... fields) {
        var body = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", body))));
    }

    /** Sends a form with a file. */
    HttpResponse<String> upload(String path, ChosenFile file, String... fields) {
        var body = new ByteArrayOutputStream();
        for (var i = 0; i < fields.length; i += 2) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n");
        }
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                        + "\"; filename=\"Сынақов анықтама.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(file.content());
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Where an answer leads. */
    static String onward(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The page of an answer that asks for a correction. */
    static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"error-summary\"", "aria-invalid=\"true\"");
        return answer.body();
    }

    /** The key that a page has drawn. */
    static String key(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    /** What lies in the cookie of the draft. */
    String cookie() {
        return cookie;
    }

    /** The cookies that an answer sets. */
    static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", DraftCookie.NAME + "=" + cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (var set : cookies(answer)) {
                cookie = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
            }
            return answer;
        } catch (IOException broken) {
            throw new AssertionError("the portal did not answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", stopped);
        }
    }
}
