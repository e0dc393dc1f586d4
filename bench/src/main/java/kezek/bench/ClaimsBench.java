package kezek.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kezek.bench.ClaimsLoad.Took;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;

/**
 * Claims for places over HTTP, with sessions, security and the journal, each of a child of its own: over many groups, for one group, over many
 * groups of two cities at once, and for a group that has no free place. Rounds alternate with those of pgbench on the same server.
 */
final class ClaimsBench {

    private static final int ROUNDS = Integer.getInteger("kezek.bench.rounds", 3);
    private static final double SECONDS = 3;
    private static final double WARM_UP = 6;

    /** A portal that has served people for days is compiled; refusals go the same way and use up no places. */
    private static final double WARM_UP_REFUSED = 20;

    private static final File LOG = Path.of(System.getProperty("kezek.checkout", "."), "bench", "target", "claims.log")
            .toFile();
    private static final int FEW = 64;
    private static final int MANY = 256;
    private static final int POOLS = 10_000;
    private static final int AGAIN = 500;
    private static final double OF_POOLS = 0.4;
    private static final double OF_HOT_ROW = 2;
    private static final double P99_MILLIS = 100;
    private static final double MODEST = 3_000;
    private static final double SPARE = 1.5;

    /** Followers and the clock ask the database a few dozen times a second, whoever presses. */
    private static final double NONE = 0.02;

    private final OwnPortal portal;
    private final PrintStream out;
    private final Map<String, List<Double>> figures = new TreeMap<>();
    private double expectedRate = MODEST;

    private ClaimsBench(OwnPortal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
    }

    /** Makes the database, measures, and takes it away again. The portal logs into a file, as it does where it serves people. */
    static Report run() {
        var out = System.out;
        try (var log = new PrintStream(LOG, StandardCharsets.UTF_8)) {
            System.setOut(log);
            try (var portal = OwnPortal.inDevelopment("claims")) {
                return new ClaimsBench(portal, out).measured();
            }
        } catch (IOException | SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            System.setOut(out);
        }
    }

    private Report measured() throws IOException, SQLException, InterruptedException {
        var cities = ClaimsCities.build(portal, AGAIN + 1);
        var pgbench = Pgbench.find(portal);
        say("the only place of the full group", cities.full().closed(1, 1));
        say("warm-up, refusals", cities.full().again(FEW, WARM_UP_REFUSED, AGAIN));
        say("warm-up, many groups", warm(cities.many(), FEW, WARM_UP));
        say("warm-up, one group", warm(cities.hot(), FEW, WARM_UP));
        for (var round = 0; round < ROUNDS; round++) {
            yardstick(pgbench);
            claims("many", cities.many());
            claims("hot", cities.hot());
            twoCities(cities.two());
            yardstick(pgbench);
            refusals(cities.full());
        }
        return report();
    }

    /** Closed with few and with many clients, then open at half the rate of the few, then with families that this node does not know yet. */
    private void claims(String name, ClaimsLoad load) {
        var before = transactions();
        var few = warm(load, FEW, SECONDS);
        var after = transactions();
        keep(name + "_64_per_s", few.given(1));
        keep(name + "_64_p50_ms", few.millis(0.5));
        keep(name + "_64_p99_ms", few.millis(0.99));
        keep(name + "_batch", few.given() / Math.max(1, after.count() - before.count()));
        keep(
                name + "_transaction_ms",
                (after.millis() - before.millis()) / Math.max(1, after.count() - before.count()));
        say(name + ", 64 clients", few);
        var crowd = warm(load, MANY, SECONDS);
        keep(name + "_256_per_s", crowd.given(1));
        keep(name + "_256_p99_ms", crowd.millis(0.99));
        say(name + ", 256 clients", crowd);
        load.signIn(FEW, expected(few));
        var half = load.open(MANY, SECONDS, few.given(0.5));
        keep(name + "_open_p50_ms", half.millis(0.5));
        keep(name + "_open_p99_ms", half.millis(0.99));
        say(name + ", open at half the rate", half);
        var strangers = load.closed(FEW, SECONDS);
        keep(name + "_strangers_per_s", strangers.given(1));
        say(name + ", families not known to the node", strangers);
    }

    /** As many groups of one city with few clients, but each of two cities has a clerk. */
    private void twoCities(ClaimsLoad two) {
        var few = warm(two, FEW, SECONDS);
        keep("cities_64_per_s", few.given(1));
        keep("cities_64_p99_ms", few.millis(0.99));
        say("two cities, 64 clients", few);
    }

    private void refusals(ClaimsLoad full) {
        full.again(FEW, 2, AGAIN);
        var before = statements();
        var few = full.again(FEW, SECONDS, AGAIN);
        var asked = statements() - before;
        keep("refused_64_per_s", few.refused() / few.seconds());
        keep("refused_64_p99_ms", few.millis(0.99));
        keep("transactions_a_refusal", asked / (double) few.refused());
        say("refusals, 64 clients, with " + asked + " transactions of all", few);
        var crowd = full.again(MANY, SECONDS, AGAIN);
        keep("refused_256_per_s", crowd.refused() / crowd.seconds());
        say("refusals, 256 clients", crowd);
    }

    private Took warm(ClaimsLoad load, int clients, double seconds) {
        load.signIn(FEW, (int) (expectedRate * seconds * SPARE));
        var took = load.closed(clients, seconds);
        expectedRate = Math.max(MODEST, took.given(1));
        return took;
    }

    private static int expected(Took closed) {
        return (int) (closed.given(1) * SECONDS);
    }

    private void yardstick(Optional<Pgbench> pgbench) throws IOException, InterruptedException {
        if (pgbench.isPresent()) {
            keep("pgbench_1_row_per_s", pgbench.get().rate(1));
            keep("pgbench_10000_rows_per_s", pgbench.get().rate(POOLS));
        }
    }

    private record Transactions(long count, double millis) {}

    private Transactions transactions() {
        var timer = portal.bean(MeterRegistry.class)
                .get("kezek.counter.transaction")
                .timer();
        return new Transactions(timer.count(), timer.totalTime(TimeUnit.MILLISECONDS));
    }

    /** How often anybody in the portal took a connection. */
    private long statements() {
        return portal.bean(MeterRegistry.class).find("hikaricp.connections.usage").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private void keep(String figure, double value) {
        figures.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
        out.println("    " + figure + " " + Math.round(value * 10) / 10.0);
    }

    private void say(String what, Took took) {
        out.println(what + ": " + took);
    }

    private double median(String figure) {
        var all = figures.getOrDefault(figure, List.of(0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return all[all.length / 2];
    }

    private Report report() {
        var bars = new ArrayList<Bar>();
        var spread = median("pgbench_10000_rows_per_s");
        var hotRow = median("pgbench_1_row_per_s");
        if (hotRow > 0) {
            bars.add(new Bar(
                    "many_64_per_s", OF_POOLS * spread, median("many_64_per_s"), Bar.Side.AT_LEAST, Bar.Kind.RATIO));
            bars.add(new Bar(
                    "cities_64_per_s",
                    OF_POOLS * spread,
                    median("cities_64_per_s"),
                    Bar.Side.AT_LEAST,
                    Bar.Kind.RATIO));
            bars.add(new Bar(
                    "hot_64_per_s", OF_HOT_ROW * hotRow, median("hot_64_per_s"), Bar.Side.AT_LEAST, Bar.Kind.RATIO));
        }
        bars.add(new Bar(
                "many_open_p99_ms", P99_MILLIS, median("many_open_p99_ms"), Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE));
        bars.add(new Bar(
                "transactions_a_refusal", NONE, median("transactions_a_refusal"), Bar.Side.AT_MOST, Bar.Kind.RATIO));
        return new Report(
                "claims",
                "%d rounds, medians; load of the machine %.1f"
                        .formatted(
                                ROUNDS,
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
                figures.keySet().stream()
                        .map(name -> new Figure(name, name.replace('_', ' '), median(name)))
                        .toList(),
                bars);
    }
}
