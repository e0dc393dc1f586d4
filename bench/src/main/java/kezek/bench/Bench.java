package kezek.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Runs one measurement by name, prints its table and, as the last line, its JSON. Ends with 1 if a bar is missed, with 2 if there is no such name. */
public final class Bench {

    private static final int CHAOS_MINUTES = 10;

    private static final Map<String, Supplier<Report>> BENCHES = Map.of(
            "board", BoardBench::run,
            "chaos", () -> ChaosBench.run(CHAOS_MINUTES),
            "claims", ClaimsBench::run,
            "opening", OpeningBench::run,
            "order", OrderBench::run,
            "pages", PagesBench::run,
            "seven", SevenBench::run);

    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,3}");

    private Bench() {}

    public static void main(String[] arguments) {
        var bench = named(List.of(arguments));
        if (bench.isEmpty()) {
            System.err.println("Give the name of one bench: " + String.join(", ", new TreeMap<>(BENCHES).keySet())
                    + "; chaos may be followed by --minutes and a number");
            System.exit(2);
            return;
        }
        var report = bench.get().get();
        System.out.print(report.table());
        System.out.println(report.json());
        System.exit(report.met() ? 0 : 1);
    }

    private static Optional<Supplier<Report>> named(List<String> arguments) {
        if (arguments.size() == 3
                && arguments.subList(0, 2).equals(List.of("chaos", "--minutes"))
                && MINUTES.matcher(arguments.get(2)).matches()) {
            return Optional.of(() -> ChaosBench.run(Integer.parseInt(arguments.get(2))));
        }
        return arguments.size() == 1 ? Optional.ofNullable(BENCHES.get(arguments.getFirst())) : Optional.empty();
    }
}
