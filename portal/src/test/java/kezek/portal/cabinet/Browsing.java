package kezek.portal.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kezek.portal.platform.web.Visitor;
import kezek.portal.queue.Application;
import kezek.portal.town.Parents;

/** A parent's browser without scripts: it reads pages as text, and sends the forms that stand in them. */
final class Browsing {

    private final Visitor visitor;
    private final String territory;
    private final Parents.Parent parent;

    Browsing(int port, Parents parents, Parents.Parent parent) {
        this.visitor = new Visitor(port);
        this.territory = "/" + parents.town().territory().slug();
        this.parent = parent;
    }

    /** The path of a page about an application. */
    static String of(Application application, String below) {
        return "/cabinet/applications/" + application.number() + below;
    }

    /** The answer to an address below the territory, in Russian, whose words carry their endings in the tests most plainly. */
    HttpResponse<String> get(String path) {
        return visitor.get("/ru" + territory + path, "Cookie", parent.cookie());
    }

    /** The words of a page that is there. */
    String read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return text(answer.body());
    }

    /** Sends a form with these fields, as name, value, name, value … */
    HttpResponse<String> post(String path, String... fields) {
        var body = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return visitor.post(
                "/ru" + territory + path,
                String.join("&", body),
                "Cookie",
                parent.cookie(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** Sends the form of a page whose action ends so, with the hidden fields that stand in it. */
    HttpResponse<String> send(String page, String action) {
        return post(action(page, action), fields(page, action));
    }

    /** The hidden fields of a form, as name, value, name, value … */
    static String[] fields(String page, String action) {
        var fields = new ArrayList<String>();
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(form(page, action))
                .results()
                .forEach(field -> fields.addAll(List.of(field.group(1), field.group(2))));
        return fields.toArray(String[]::new);
    }

    /** Where an answer of 303 leads, below the territory. */
    String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> text(answer.body())).isEqualTo(303);
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf(territory) + territory.length());
    }

    /** The words of a page, without its markup. */
    static String text(String page) {
        return page.replaceAll("(?s)<head>.*?</head>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private String action(String page, String action) {
        var found = Pattern.compile("action=\"([^\"]*)\"").matcher(form(page, action));
        assertThat(found.find()).isTrue();
        return found.group(1).substring(found.group(1).indexOf(territory) + territory.length());
    }

    private static String form(String page, String action) {
        var found = Pattern.compile(
                        "(?s)<form[^>]*method=\"post\"[^>]*action=\"[^\"]*" + Pattern.quote(action) + "\".*?</form>")
                .matcher(page);
        assertThat(found.find()).as("a form to " + action).isTrue();
        return found.group();
    }
}
