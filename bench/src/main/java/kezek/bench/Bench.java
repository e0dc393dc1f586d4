package kezek.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one measurement by name, prints its table and, as the last line, its JSON. Ends with 1 if a bar is missed, with 2 if there is no such name. */
public final class Bench {

    private static final Map<String, Supplier<Report>> BENCHES =
            Map.of("board", BoardBench::run, "order", OrderBench::run);

    private Bench() {}

    public static void main(String[] arguments) {
        var bench = arguments.length == 1 ? BENCHES.get(arguments[0]) : null;
        if (bench == null) {
            System.err.println("Give the name of one bench: " + String.join(", ", new TreeMap<>(BENCHES).keySet()));
            System.exit(2);
            return;
        }
        var report = bench.get();
        System.out.print(report.table());
        System.out.println(report.json());
        System.exit(report.met() ? 0 : 1);
    }
}
