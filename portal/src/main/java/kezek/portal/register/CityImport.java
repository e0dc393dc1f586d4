package kezek.portal.register;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.register.Progress.Step;
import kezek.portal.register.StagingRun.Staged;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Loads the files of a city in one transaction: all of it or nothing. Records that were loaded before are passed over, so that the second time
 * changes nothing. docs/city-files.md
 */
@Component
public class CityImport {

    private final Tx tx;
    private final TerritoryLock lock;
    private final Staging staging;
    private final CrossChecks checks;
    private final Loading loading;

    CityImport(Tx tx, TerritoryLock lock, Staging staging, CrossChecks checks, Loading loading) {
        this.tx = tx;
        this.lock = lock;
        this.staging = staging;
        this.checks = checks;
        this.loading = loading;
    }

    /**
     * What is to be loaded.
     *
     * @param folder holds the five files
     * @param territory carries a queue
     * @param skipBad whether bad rows, and rows that hang on them, are left out; else one bad row refuses all
     */
    public record Request(Path folder, Territory territory, boolean skipBad) {}

    /**
     * What became of the rows of one file.
     *
     * @param read all rows
     * @param loaded those that are new and were loaded; if nothing is loaded, those that could have been
     * @param known those that were loaded before, with the same facts
     */
    public record Count(long read, long loaded, long known) {

        /** Rows with a problem. */
        public long refused() {
            return read - loaded - known;
        }
    }

    /** How an import ended. */
    public sealed interface Outcome {

        /** What became of the rows, file by file. */
        Map<CityFile, Count> files();
    }

    /** Everything good is loaded; if bad rows were to be skipped, without them. */
    public record Loaded(Map<CityFile, Count> files) implements Outcome {

        /** Whether anything was new. */
        public boolean changed() {
            return files.values().stream().anyMatch(count -> count.loaded() > 0);
        }
    }

    /** There are problems, and nothing was loaded. */
    public record Refused(Map<CityFile, Count> files) implements Outcome {}

    /**
     * Loads the files.
     *
     * @param problems is told of every problem, first those of single rows, then those between rows
     */
    public Outcome load(Request request, Consumer<? super Problem> problems, Progress progress) {
        var outcome = tx.writeIf(CityImport::isKept, db -> load(db, request, problems, progress));
        if (isKept(outcome)) {
            progress.begins(Step.DUE_EVENTS);
            loading.settle();
            tx.run(db -> lock.take(db, request.territory()));
        }
        return outcome;
    }

    private static boolean isKept(Outcome outcome) {
        return switch (outcome) {
            case Loaded loaded -> loaded.changed();
            case Refused _ -> false;
        };
    }

    private Outcome load(WriteDb db, Request request, Consumer<? super Problem> problems, Progress progress) {
        // Files are read before the territory is locked, so that a large import does not stop its queue.
        progress.begins(Step.READING);
        var staged = staging.read(db, request, lock.now(), problems, progress);
        if (staged.values().stream().anyMatch(Staged::foreign)) {
            return new Refused(checks.counts(db, staged));
        }
        progress.begins(Step.WAITING_FOR_OTHERS);
        var territory = request.territory();
        var taken = lock.take(db, territory);
        progress.begins(Step.CHECKING);
        checks.run(db, territory, taken.now(), request.skipBad());
        checks.report(db, problems);
        var counts = checks.counts(db, staged);
        if (!request.skipBad() && counts.values().stream().anyMatch(count -> count.refused() > 0)) {
            return new Refused(counts);
        }
        var loaded = new Loaded(counts);
        if (loaded.changed()) {
            progress.begins(Step.LOADING);
            loading.load(db, territory, taken);
            progress.begins(Step.JOURNAL);
            loading.record(db, territory, taken, staged, counts);
        }
        return loaded;
    }
}
