package kezek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.portal.Portal;
import kezek.portal.board.Boards;
import kezek.portal.board.Place;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The boards of a million children in a portal with a database of its own: how long they load, what they weigh, how long a position takes in the
 * process, and beside it in PostgreSQL. What is measured over HTTP is asked of the same portal.
 */
final class BoardBench {

    private static final int POSITIONS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final int SEED = 20_261_121;

    private final Boards boards;
    private final List<Territory> territories;
    private final MillionChildren children;

    private BoardBench(ConfigurableApplicationContext portal, LocalPostgres postgres) {
        this.boards = portal.getBean(Boards.class);
        this.territories = portal.getBean(Territories.class).all().stream()
                .filter(Territory::carriesQueue)
                .limit(MillionChildren.TERRITORIES)
                .toList();
        this.children = new MillionChildren(postgres, territories);
    }

    /** Makes the database, measures, and takes it away again. */
    static Report run() {
        var folder = folder();
        try (var postgres = LocalPostgres.start(folder.resolve("database"));
                var portal = portal(folder, postgres)) {
            return new BoardBench(portal, postgres).measured();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            delete(folder);
        }
    }

    private record Loaded(double millis, double bytes) {}

    private Report measured() throws SQLException, InterruptedException {
        children.write();
        var loads = List.of(load(), load(), load());
        var loading = median(loads.stream().mapToDouble(Loaded::millis).toArray());
        var bytes = median(loads.stream().mapToDouble(Loaded::bytes).toArray());
        children.show();
        awaitBoards();
        var nanos = positions();
        var sql = new PositionsInSql(children, territories.getFirst().id());
        var rowNumber = sql.rowNumber();
        var counts = sql.threeCounts();
        return new Report(
                "board",
                String.format(
                        "%,d applications in %d territories, one queue of %,d; one thread, medians",
                        MillionChildren.CHILDREN, MillionChildren.TERRITORIES, MillionChildren.LONG),
                List.of(
                        new Figure("loading_ms", "loading all boards, ms", loading),
                        new Figure("bytes_a_child", "memory, all of it, bytes a child", bytes),
                        new Figure("position_ns", "a random child's position, ns", nanos),
                        new Figure("row_number_us", "PostgreSQL, row_number() of the long queue, µs", rowNumber * 1e3),
                        new Figure("three_counts_us", "PostgreSQL, three indexed counts, µs", counts * 1e3)),
                List.of(
                        new Bar("loading_ms", 8_000, loading, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE),
                        new Bar("bytes_a_child", 64, bytes, Bar.Side.AT_MOST, Bar.Kind.RATIO),
                        new Bar("position_ns", 1_000, nanos, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE)));
    }

    /** From the beginning of the journals until all boards stand: as at the start of a portal, and the wait for a look. */
    private Loaded load() throws SQLException, InterruptedException {
        var before = heap();
        var began = System.nanoTime();
        children.show();
        awaitBoards();
        var millis = (System.nanoTime() - began) / 1e6;
        var bytes = (double) (heap() - before) / MillionChildren.CHILDREN;
        children.hide();
        while (isLoaded(territories.getFirst()) || isLoaded(territories.getLast())) {
            Thread.sleep(10);
        }
        return new Loaded(millis, bytes);
    }

    private void awaitBoards() throws InterruptedException {
        while (!territories.stream().allMatch(this::isLoaded)) {
            Thread.sleep(10);
        }
    }

    private boolean isLoaded(Territory territory) {
        return !boards.queues(territory).isEmpty();
    }

    /** Random children of all territories, each asked for where it stands. */
    private double positions() {
        var random = new Random(SEED);
        var asked = new int[POSITIONS];
        var numbers = new long[POSITIONS];
        for (var i = 0; i < POSITIONS; i++) {
            asked[i] = random.nextInt(territories.size());
            numbers[i] = 1 + random.nextInt(asked[i] == 0 ? MillionChildren.LONG : 40_000);
        }
        check();
        var nanos = new double[ROUNDS];
        for (var round = -2; round < ROUNDS; round++) {
            var inLine = 0;
            var began = System.nanoTime();
            for (var i = 0; i < POSITIONS; i++) {
                inLine += boards.place(territories.get(asked[i]), numbers[i]) instanceof Place.InLine ? 1 : 0;
            }
            var time = (double) (System.nanoTime() - began) / POSITIONS;
            if (inLine < POSITIONS / 2) {
                throw new IllegalStateException("only " + inLine + " stand in a line");
            }
            if (round >= 0) {
                nanos[round] = time;
            }
        }
        return median(nanos);
    }

    /** Who stands at a position says the same position. */
    private void check() {
        var queue = new LineId.OfCohort(QueueKind.ORDINARY, MillionChildren.LONG_YEAR);
        var territory = territories.getFirst();
        for (var placed : boards.page(territory, queue, 1, MillionChildren.LONG)) {
            if (!(boards.place(territory, placed.number()) instanceof Place.InLine found)
                    || found.position() != placed.position()) {
                throw new IllegalStateException("the board contradicts itself at " + placed);
            }
        }
    }

    private static long heap() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double median(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static ConfigurableApplicationContext portal(Path folder, LocalPostgres postgres) {
        var settings = Settings.ofDevelopment(
                folder, Optional.of(new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner())));
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        // What is due in the invented territories would be measured too.
        application.addInitializers(
                new PortalContext(settings),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("bench", Map.of("kezek-tests.jobs", "no"))));
        return application.run();
    }

    /** Readable for the user of the database, who may be another one. */
    private static Path folder() {
        try {
            return Files.createDirectories(
                    Path.of(System.getProperty("kezek.checkout", "."), "bench", "target", "board"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
