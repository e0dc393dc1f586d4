package kezek.bench.race;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kezek.bench.history.Checker;

/** A race in a town of its own. Stretches follow each other; between them the clock is moved and nobody asks. */
public final class Race implements AutoCloseable {

    /** Reservations last so long. Page: rules/reservation.md */
    private static final Duration HELD = Duration.ofMinutes(10);

    private final Arena arena;
    private final Town town;
    private final Desk desk;
    private final Random random;
    private final List<Family> families;
    private final List<Stretch> stretches = new ArrayList<>();

    private Race(Arena arena, Town town, long seed) {
        this.arena = arena;
        this.town = town;
        this.desk = new Desk(arena, town.slug());
        this.random = new Random(seed);
        this.families = town.families().stream()
                .map(child -> new Family(desk, child, arena.nodes().size(), seed))
                .toList();
    }

    /** A stretch of a race: from when to when, what broke and when. */
    record Stretch(Fault fault, Instant from, Instant until, Instant struck) {}

    /** Founds a town of its own, with as many children; the files of the city lie in the folder. */
    public static Race found(Arena arena, int children, long seed, Path folder)
            throws IOException, InterruptedException, SQLException {
        var round = arena.nextRound();
        var founding = new Founding(arena, new Random(seed + round));
        return new Race(arena, founding.found(round, children, folder.resolve("city" + round)), seed);
    }

    /** Races through the opening: it begins a second before seven. */
    public void throughTheOpening(Duration length, Fault fault) throws Exception {
        arena.moveTo(town.opens().minus(Duration.ofSeconds(1)));
        run(length, fault);
    }

    /** Races while the reservations of the stretch before come to their end, one after the other. */
    public void throughTheLapses(Duration length, Fault fault) throws Exception {
        arena.moveTo(stretches.getLast().until().plus(HELD).minus(length));
        run(length, fault);
    }

    /** Races through the end of the window: it begins a second before the places are for everyone. */
    public void throughTheEndOfTheWindow(Duration length, Fault fault) throws Exception {
        arena.moveTo(town.forEveryone().minus(Duration.ofSeconds(1)));
        run(length, fault);
    }

    private void run(Duration length, Fault fault) throws Exception {
        var from = arena.now();
        var until = from.plus(length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressing = new ArrayList<Future<?>>();
            for (var family : families) {
                pressing.add(threads.submit(() -> {
                    family.press(arena, until);
                    return family;
                }));
            }
            for (var clerk : town.clerks()) {
                pressing.add(threads.submit(() -> {
                    recall(clerk, until);
                    return clerk;
                }));
            }
            Thread.sleep(length.dividedBy(3));
            var struck = arena.now();
            fault.strike(arena);
            await(pressing);
            arena.proxy().loseNoMore();
            stretches.add(new Stretch(fault, from, arena.now(), struck));
        }
    }

    private static void await(List<Future<?>> pressing) throws InterruptedException, ExecutionException {
        for (var one : pressing) {
            one.get();
        }
    }

    /** Now and then a place is taken back, as long as half of them are left. */
    private void recall(Town.Clerk clerk, Instant until) throws InterruptedException {
        while (arena.now().isBefore(until)) {
            Thread.sleep(1_500);
            var half = clerk.places().size() / 2;
            desk.recall(
                    clerk,
                    clerk.places().get(random.nextInt(half)),
                    random.nextInt(arena.nodes().size()));
        }
    }

    /** What the race was like and what is wrong with it. */
    public Verdict judge() throws SQLException {
        try (var connection = arena.connect()) {
            var history = desk.history();
            var books = BookReader.read(connection, town.slug());
            return Verdict.of(stretches, history, books, Checker.check(history, books));
        }
    }

    /** Has the portal itself fold the journal and compare it with the tables, as {@code ./kezek verify} does. */
    public void verify() throws IOException, InterruptedException {
        arena.nodes().getFirst().command("verify", town.slug());
    }

    /** Waits until all messages were sent; how many a family got more or fewer than were written. */
    public long messagesNotSentOnce() throws SQLException, InterruptedException {
        try (var connection = arena.connect()) {
            return Deliveries.notOnce(connection, town.slug());
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
