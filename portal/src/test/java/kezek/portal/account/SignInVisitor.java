package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kezek.portal.platform.web.Visitor;

/** A browser without a window: it keeps cookies and sends forms. */
public final class SignInVisitor {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final Visitor visitor;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Nobody yet at the portal of this port. */
    public SignInVisitor(int port) {
        this.visitor = new Visitor(port);
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return kept(visitor.get(path, headers()));
    }

    /** Sends a form: names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) {
        var body = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return kept(visitor.post(path, String.join("&", body), headers()));
    }

    /** Where an answer leads. */
    public static String onward(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The key that a page has drawn. */
    public static String key(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Keeps a cookie that it was given elsewhere. */
    void keep(String name, String value) {
        cookies.put(name, value);
    }

    private String[] headers() {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var form = new String[] {
            "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin", "Cookie", all
        };
        return all.isEmpty() ? new String[] {form[0], form[1], form[2], form[3]} : form;
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
            var parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(parts[0]);
            }
        }
        return answer;
    }
}
