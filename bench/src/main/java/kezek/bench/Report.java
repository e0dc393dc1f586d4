package kezek.bench;

import java.util.List;
import java.util.Locale;
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

    /** What a figure must not exceed, or must at least reach. */
    record Bar(String name, double bar, double figure, Side side) {

        /** On which side of its bar a figure is good. */
        enum Side {
            AT_MOST,
            AT_LEAST
        }

        boolean met() {
            return switch (side) {
                case AT_MOST -> figure <= bar;
                case AT_LEAST -> figure >= bar;
            };
        }
    }

    /** Whether every bar is met. */
    boolean met() {
        return bars.stream().allMatch(Bar::met);
    }

    /** For people: the setting, the figures, the bars. */
    String table() {
        var text = new StringBuilder(bench).append(": ").append(setting).append('\n');
        for (var figure : figures) {
            text.append(line("  %-52s %,14.1f%n", figure.words(), figure.value()));
        }
        for (var bar : bars) {
            var side = bar.side() == Bar.Side.AT_MOST ? "at most" : "at least";
            text.append(
                    line("  bar: %-32s %8s %,10.0f %14s%n", bar.name(), side, bar.bar(), bar.met() ? "met" : "MISSED"));
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
                        "{\"name\":\"%s\",\"bar\":%.1f,\"figure\":%.1f,\"met\":%b}",
                        bar.name(), bar.bar(), bar.figure(), bar.met()))
                .collect(Collectors.joining(","));
        return "{\"bench\":\"" + bench + "\",\"figures\":{" + named + "},\"bars\":[" + judged + "]}";
    }

    private static String line(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
