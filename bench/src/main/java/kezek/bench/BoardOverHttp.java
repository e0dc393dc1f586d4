package kezek.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.portal.territory.Territory;

/**
 * A position as JSON and a page of the open queue over HTTP, and beside them nginx with files of the same sizes: in turns, so that all see the
 * same neighbours.
 */
final class BoardOverHttp {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final int REQUESTS = 50_000;
    private static final int PAGE_ROWS = 50;
    private static final int SEED = 20_261_121;

    private final int port;
    private final List<Territory> territories;
    private final Path folder;

    /**
     * @param port of the portal
     * @param territories whose first one has the long queue
     * @param folder for nginx; does not exist yet
     */
    BoardOverHttp(int port, List<Territory> territories, Path folder) {
        this.port = port;
        this.territories = territories;
        this.folder = folder;
    }

    /** What was found, in the order of the table. */
    record Found(List<Figure> figures, List<Bar> bars) {}

    /** One thing that is asked for, with what the clients saw in the rounds. */
    private record Asked(String name, String words, Load load, List<Load.Seen> seen) {

        Asked(String name, String words, Load load) {
            this(name, words, load, new ArrayList<>());
        }

        double median(ToDoubleFunction<Load.Seen> figure) {
            return seen.stream().mapToDouble(figure).sorted().toArray()[seen.size() / 2];
        }

        double perSecond() {
            return median(Load.Seen::perSecond);
        }
    }

    Found measured() throws InterruptedException, IOException {
        var random = new Random(SEED);
        var position = new Asked("position", "position as JSON", portal(i -> position(random)));
        var page = new Asked("page", "page of the open queue", portal(i -> page(random)));
        var sizes = Map.of("position", length(position(random)), "page", length(page(random)));
        var asked = new ArrayList<>(List.of(position, page));
        try (var nginx = Nginx.start(folder, sizes).orElse(null)) {
            if (nginx != null) {
                for (var name : List.of("position", "page")) {
                    var words = "nginx, a file of %d bytes".formatted(sizes.get(name));
                    var load = new Load(nginx.port(), new byte[][] {Load.get("/" + name)});
                    asked.add(new Asked("nginx_" + name, words, load));
                }
            }
            position.load().run(WARM_UP);
            page.load().run(WARM_UP);
            for (var round = 0; round < ROUNDS; round++) {
                for (var one : asked) {
                    one.seen().add(one.load().run(ROUND));
                }
            }
        }
        return found(asked);
    }

    private static Found found(List<Asked> asked) {
        var figures = new ArrayList<Figure>();
        for (var one : asked) {
            figures.add(new Figure(one.name() + "_per_s", one.words() + ", a second", one.perSecond()));
            figures.add(new Figure(one.name() + "_p50_ms", "… median, ms", one.median(Load.Seen::medianMillis)));
            figures.add(new Figure(one.name() + "_p99_ms", "… 99 of 100 within, ms", one.median(Load.Seen::p99Millis)));
        }
        var bars = new ArrayList<Bar>();
        var page = asked.get(1).perSecond();
        if (asked.size() > 2) {
            var ratio = asked.get(0).perSecond() / asked.get(2).perSecond();
            figures.add(new Figure("position_to_nginx", "position / nginx", ratio));
            figures.add(new Figure(
                    "page_to_nginx", "page / nginx", page / asked.get(3).perSecond()));
            bars.add(new Bar("position_to_nginx", 0.3, ratio, Bar.Side.AT_LEAST, Bar.Kind.RATIO));
        }
        bars.add(new Bar("page_per_s", 10_000, page, Bar.Side.AT_LEAST, Bar.Kind.ABSOLUTE));
        return new Found(figures, bars);
    }

    private Load portal(IntFunction<String> path) {
        return new Load(
                port, IntStream.range(0, REQUESTS).mapToObj(path).map(Load::get).toArray(byte[][]::new));
    }

    private String position(Random random) {
        var territory = random.nextInt(territories.size());
        var number = 1 + random.nextInt(territory == 0 ? MillionChildren.LONG : 40_000);
        return "/api/v1/territories/" + territories.get(territory).slug() + "/applications/" + number;
    }

    private String page(Random random) {
        // Those in the stop-list do not stand in the line.
        var pages = MillionChildren.LONG * 98 / 100 / PAGE_ROWS;
        return "/kk/" + territories.getFirst().slug() + "/queue/ordinary/" + MillionChildren.LONG_YEAR + "?page="
                + (1 + random.nextInt(pages));
    }

    /** How many bytes the portal sends as the body of the answer, compressed where it compresses. */
    private int length(String path) throws IOException, InterruptedException {
        var address = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }
}
