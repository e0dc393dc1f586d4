package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kezek.portal.platform.web.Visitor;

/** A browser without a window that notes every address, and every token that a cookie brought. */
final class TracedBrowser {

    private static final String BOUNDARY = "----kezek-boundary";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final Visitor visitor;
    private final Traces traces;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> tokens = new ArrayList<>();

    TracedBrowser(int port, Traces traces) {
        this.visitor = new Visitor(port);
        this.traces = traces;
    }

    /** A file that is chosen in a form. */
    record ChosenFile(String field, String name, String content) {}

    /** The page at an address. */
    String read(String path) {
        traces.address(path);
        var answer = noted(visitor.get(path, headers("text/plain")));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form: names and values by turns. */
    HttpResponse<String> post(String path, String... fields) {
        var body = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        traces.address(path);
        return noted(visitor.post(path, String.join("&", body), headers("application/x-www-form-urlencoded")));
    }

    /** Sends the form of a page whose action ends so, with what stands hidden in it and what is typed. */
    HttpResponse<String> send(String page, String action, String... typed) {
        var found = Pattern.compile(
                        "(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"]*" + Pattern.quote(action) + ")\".*?</form>")
                .matcher(page);
        assertThat(found.find()).as("a form to " + action).isTrue();
        var fields = new ArrayList<String>();
        HIDDEN.matcher(found.group())
                .results()
                .forEach(field -> fields.addAll(List.of(field.group(1), field.group(2))));
        fields.addAll(List.of(typed));
        return post(found.group(1), fields.toArray(String[]::new));
    }

    /** Sends a form with a file and one more field. */
    HttpResponse<String> upload(String path, ChosenFile file, String field, String value) {
        var part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        var body = part + field + "\"\r\n\r\n" + value + "\r\n" + part + file.field() + "\"; filename=\"" + file.name()
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + file.content() + "\r\n--" + BOUNDARY + "--\r\n";
        traces.address(path);
        return noted(visitor.post(path, body, headers("multipart/form-data; boundary=" + BOUNDARY)));
    }

    /** Where an answer leads. */
    static String onward(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The page that asks for a correction. */
    static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    /** What stands first in a page for a pattern with one group. */
    static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Everything that cookies ever brought. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    private String[] headers(String type) {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new String[] {"Content-Type", type, "Sec-Fetch-Site", "same-origin", "Cookie", all};
    }

    private HttpResponse<String> noted(HttpResponse<String> answer) {
        answer.headers().firstValue("Location").ifPresent(traces::address);
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var parts = set.split(";", 2)[0].split("=", 2);
            if (parts[1].isEmpty()) {
                cookies.remove(parts[0]);
            } else {
                cookies.put(parts[0], parts[1]);
                tokens.add(parts[1]);
            }
        }
        return answer;
    }
}
