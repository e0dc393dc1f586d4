package kezek.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.portal.platform.web.guard.Routes;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/**
 * How long every page takes that everyone may ask for, with the demo city of Astana, one visitor, one page after the other; and what the forms
 * that ask for a person tell a stranger with a stopwatch.
 */
final class PagesBench {

    private static final String CITY = "astana";
    private static final double WANTED_MS = 50;
    private static final int WARM_UP = 10;
    private static final int TIMES = 40;
    private static final String LANGUAGE = "{language:kk|ru|en}";

    private final OwnPortal portal;
    private final Visitor visitor;
    private final Map<String, String> parts;

    private PagesBench(OwnPortal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.parts = Map.of(
                LANGUAGE,
                "kk",
                "{territory}",
                CITY,
                "{kind}",
                "ordinary",
                "{cohort}",
                "2023",
                "{year}",
                "2023",
                "{name}",
                "queue-order",
                "{code}",
                first("/api/v1/territories/astana/kindergartens", "\"kindergarten\":\"([^\"]+)\""),
                "{number}",
                first("/api/v1/territories/astana/queues/ordinary/2023", "\"application\":(\\d+)"),
                "{file}",
                first("/kk/", "/assets/(app[^\"]+)"));
    }

    /** Makes the city, measures, and takes it away again. */
    static Report run() {
        try (var portal = OwnPortal.withDemo("pages");
                var visitor = new Visitor(portal.port())) {
            return new PagesBench(portal, visitor).measured();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A page and how long it took. */
    private record Timed(String route, List<Double> millis) {

        double median() {
            return Visitor.quantile(millis, 0.5);
        }

        boolean isFile() {
            return route.endsWith(".csv") || route.endsWith("openapi.json");
        }

        Stream<Figure> figures() {
            var words = route.replace("/" + LANGUAGE, "/kk");
            var name =
                    words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
            return Stream.of(
                    new Figure((name.isEmpty() ? "front_door" : name) + "_ms", words + ", ms", median()),
                    new Figure(
                            (name.isEmpty() ? "front_door" : name) + "_p95_ms", "…", Visitor.quantile(millis, 0.95)));
        }
    }

    private Report measured() throws SQLException {
        var routes = portal.bean(Routes.class);
        var pages = new TreeSet<>(Stream.of(routes.everyone(), routes.visitor())
                        .flatMap(List::stream)
                        .toList())
                .stream().filter(this::isPage).map(this::timed).toList();
        var slowest = pages.stream()
                .filter(page -> !page.isFile())
                .mapToDouble(Timed::median)
                .max()
                .orElseThrow();
        var figures = new ArrayList<Figure>();
        pages.stream().flatMap(Timed::figures).forEach(figures::add);
        figures.add(new Figure("slowest_page_ms", "the slowest page but for files", slowest));
        figures.addAll(new Strangers(portal, territory(), visitor).measured());
        return new Report(
                "pages",
                "demo city of Astana; one visitor, %d times each; median, below it what 95 of 100 stay within"
                        .formatted(TIMES),
                figures,
                List.of(new Bar("slowest_page_ms", WANTED_MS, slowest, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE)));
    }

    private Territory territory() {
        return portal.bean(Territories.class).find(CITY).orElseThrow();
    }

    /** Addresses that take forms alone, and those that only lead to another one, are no pages. */
    private boolean isPage(String route) {
        return visitor.get(path(route, 0)).status() == 200;
    }

    private Timed timed(String route) {
        IntStream.range(0, WARM_UP).forEach(time -> visitor.get(path(route, time)));
        return new Timed(
                route,
                IntStream.range(WARM_UP, WARM_UP + TIMES)
                        .mapToObj(time -> visitor.get(path(route, time)).millis())
                        .toList());
    }

    /** An address of the route. Pages of a queue are kept once somebody has read them, so each time it is another one. */
    private String path(String route, int time) {
        var path = route;
        for (var part : parts.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
        }
        return path.endsWith("/queue/ordinary/2023") && !path.startsWith("/api") ? path + "?page=" + (1 + time) : path;
    }

    private String first(String path, String pattern) {
        var found = Pattern.compile(pattern).matcher(visitor.get(path).body());
        if (!found.find()) {
            throw new IllegalStateException("nothing to ask for at " + path);
        }
        return found.group(1);
    }
}
