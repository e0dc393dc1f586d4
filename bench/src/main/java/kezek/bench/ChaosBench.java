package kezek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.bench.history.Finding.Broken;
import kezek.bench.race.Arena;
import kezek.bench.race.Fault;
import kezek.bench.race.Race;
import kezek.bench.race.Verdict;

/** Families race round after round on two portals with one database, while something breaks in every stretch. */
final class ChaosBench {

    private static final int NODES = 2;
    private static final int CHILDREN = 400;
    private static final Duration STRETCH = Duration.ofSeconds(8);

    /** As far as the clock of an arena can be moved. */
    private static final int ROUNDS_OF_AN_ARENA = 24;

    private final Duration length;
    private final Random random = new Random();
    private final long began = System.nanoTime();
    private final Map<Fault, List<Duration>> gaps = new EnumMap<>(Fault.class);
    private final Map<String, Long> heard = new TreeMap<>();
    private final Map<Broken, Long> findings = new EnumMap<>(Broken.class);
    private int rounds;
    private long reservations;
    private long referrals;
    private long commitsLost;
    private long messages;

    private ChaosBench(Duration length) {
        this.length = length;
    }

    /** Races for so many minutes, and to the end of the round. */
    static Report run(int minutes) {
        var chaos = new ChaosBench(Duration.ofMinutes(minutes));
        try {
            while (!chaos.over()) {
                chaos.arena();
            }
            return chaos.report();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean over() {
        return System.nanoTime() - began > length.toNanos();
    }

    private void arena() throws Exception {
        var folder = Files.createTempDirectory("kezek-chaos");
        try (var arena = Arena.open(folder, NODES)) {
            for (var round = 0; round < ROUNDS_OF_AN_ARENA && !over(); round++) {
                round(arena, folder);
            }
            commitsLost += arena.commitsLost();
        } finally {
            remove(folder);
        }
    }

    private void round(Arena arena, Path folder) throws Exception {
        var seed = random.nextLong();
        var faults = new ArrayList<>(List.of(Fault.values()));
        Collections.shuffle(faults, random);
        try (var race = Race.found(arena, CHILDREN, seed, folder)) {
            race.throughTheOpening(STRETCH, faults.get(0));
            race.throughTheLapses(STRETCH, faults.get(1));
            race.throughTheLapses(STRETCH, faults.get(2));
            race.throughTheEndOfTheWindow(STRETCH, faults.get(3));
            race.throughTheLapses(STRETCH, faults.get(4));
            var verdict = race.judge();
            add(verdict);
            messages += race.messagesNotSentOnce();
            race.verify();
            System.out.printf(Locale.ROOT, "round %d, seed %d: %s%n", ++rounds, seed, verdict);
        }
    }

    private void add(Verdict verdict) {
        verdict.gaps()
                .forEach((fault, gap) ->
                        gaps.computeIfAbsent(fault, first -> new ArrayList<>()).add(gap));
        verdict.answers().forEach((word, count) -> heard.merge(word, (long) count, Long::sum));
        verdict.findings().forEach(finding -> findings.merge(finding.broken(), 1L, Long::sum));
        reservations += verdict.reservations();
        referrals += verdict.referrals();
    }

    private Report report() {
        var asked = heard.values().stream().mapToLong(Long::longValue).sum();
        var figures = new ArrayList<>(List.of(
                new Figure("rounds", "rounds", rounds),
                new Figure("asked", "requests of families", asked),
                new Figure("lost", "of them without an answer", count("lost")),
                new Figure("reservations", "reservations", reservations),
                new Figure("referrals", "referrals", referrals),
                new Figure("commits_lost", "commits whose answer was lost", commitsLost)));
        gaps.forEach((fault, found) -> {
            var sorted = found.stream().sorted().toList();
            var name = "gap_" + fault.name().toLowerCase(Locale.ROOT);
            figures.add(new Figure(
                    name + "_ms",
                    "median gap during " + fault.words() + ", ms",
                    millis(sorted.get(sorted.size() / 2))));
            figures.add(new Figure(
                    name + "_most_ms", "longest gap during " + fault.words() + ", ms", millis(sorted.getLast())));
        });
        var bars = Stream.concat(
                        Stream.of(Broken.values())
                                .map(broken -> none(
                                        broken.name().toLowerCase(Locale.ROOT), findings.getOrDefault(broken, 0L))),
                        Stream.of(none("messages_not_sent_once", messages)))
                .toList();
        return new Report(
                "chaos",
                "%d children, %d portals, stretches of %d s, something breaks in each"
                        .formatted(CHILDREN, NODES, STRETCH.toSeconds()),
                figures,
                bars);
    }

    private long count(String word) {
        return heard.entrySet().stream()
                .filter(entry -> entry.getKey().contains(" " + word))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static Bar none(String name, long value) {
        return new Bar(name, 0, value, Bar.Side.AT_MOST, Bar.Kind.RATIO);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
