package kezek.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a measurement found.
 *
 * @param bench its name
 * @param setting one line about what was measured
 * @param figures in the order of the table
 */
record Report(String bench, String setting, List<Figure> figures, List<Bar> bars) {

    /**
     * One figure.
     *
     * @param name as JSON names it; its unit stands last, as in {@code position_ns}
     * @param words as a person reads it
     */
    record Figure(String name, String words, double value) {}

    /**
     * What a figure must not exceed, or must at least reach.
     *
     * @param wanted the bar itself
     * @param value what was measured
     * @param kind a bar that is no ratio is judged only on a machine of {@code 4} cores or more
     */
    record Bar(String name, double wanted, double value, Side side, Kind kind) {

        private static final int CORES = 4;

        /** On which side of its bar a figure is good. */
        enum Side {
            AT_MOST,
            AT_LEAST
        }

        /** Whether the figure depends on the machine alone, or stands beside a yardstick of the same minutes. */
        enum Kind {
            ABSOLUTE,
            RATIO
        }

        /** Whether the bar holds; empty if this machine cannot tell. */
        Optional<Boolean> holds() {
            if (kind == Kind.ABSOLUTE && Runtime.getRuntime().availableProcessors() < CORES) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (side) {
                        case AT_MOST -> value <= wanted;
                        case AT_LEAST -> value >= wanted;
                    });
        }

        private String verdict() {
            return holds().map(met -> met ? "met" : "MISSED").orElse("not judged");
        }
    }

    /** Whether no bar is missed. */
    boolean met() {
        return bars.stream().allMatch(bar -> bar.holds().orElse(true));
    }

    /** For people: the setting, the figures, the bars. */
    String table() {
        var text = new StringBuilder(bench).append(": ").append(setting).append('\n');
        for (var figure : figures) {
            text.append(line("  %-52s %,14.1f%n", figure.words(), figure.value()));
        }
        for (var bar : bars) {
            var side = bar.side() == Bar.Side.AT_MOST ? "at most" : "at least";
            text.append(line("  bar: %-32s %8s %,10.0f %14s%n", bar.name(), side, bar.wanted(), bar.verdict()));
        }
        return text.toString();
    }

    /** For programs: one line. Names are plain identifiers, so nothing has to be escaped. */
    String json() {
        var named = figures.stream()
                .map(figure -> line("\"%s\":%.1f", figure.name(), figure.value()))
                .collect(Collectors.joining(","));
        var judged = bars.stream()
                .map(bar -> line(
                        "{\"name\":\"%s\",\"value\":%.1f,\"wanted\":%.1f,\"holds\":%s}",
                        bar.name(),
                        bar.value(),
                        bar.wanted(),
                        bar.holds().map(String::valueOf).orElse("null")))
                .collect(Collectors.joining(","));
        return "{\"bench\":\"" + bench + "\",\"figures\":{" + named + "},\"bars\":[" + judged + "]}";
    }

    private static String line(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
