package kezek.portal.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.CityFileWriter;
import kezek.portal.cityfiles.CityRow;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.register.Progress.Step;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeThatCounts;
import org.springframework.stereotype.Component;

/**
 * Writes the live records of a territory into the files of a city: what an import of them into an empty territory would need to be in the same
 * state. All files show one instant. docs/city-files.md
 */
@Component
public class CityExport {

    private final Tx tx;
    private final PortalClock clock;
    private final Laws laws;
    private final ExportQueries queries;

    CityExport(Tx tx, PortalClock clock, Laws laws, ExportQueries queries) {
        this.tx = tx;
        this.clock = clock;
        this.laws = laws;
        this.queries = queries;
    }

    /** How an export ended. */
    public sealed interface Outcome {}

    /** The files are there; how many rows each has. */
    public record Exported(Map<CityFile, Long> rows) implements Outcome {}

    /** Nothing was written: the folder holds something else, and a city's files are not mixed with it. */
    public record FolderInUse(List<String> names) implements Outcome {}

    private interface Opened<R extends CityRow> {
        CityFileWriter<R> on(OutputStream out, ZoneId zone) throws IOException;
    }

    /** Writes the five files into a folder, which is made if it is not there; an export that lies there is replaced. */
    public Outcome write(Path path, Territory territory, Progress progress) {
        var folder = new ExportFolder(path);
        try {
            var others = folder.others();
            if (!others.isEmpty()) {
                return new FolderInUse(others);
            }
            folder.make();
            progress.begins(Step.WRITING);
            var now = clock.now();
            // Five selects must show one state of the city, so all read from one snapshot. It only reads: unlike a
            // writer under this isolation
            // it can fail no other transaction, nor be failed by one.
            var rows = tx.snapshot(db -> new Run(db, folder, territory, now, progress).write());
            folder.finish();
            return new Exported(rows);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One export. */
    private final class Run {

        private final ReadDb db;
        private final ExportFolder folder;
        private final Territory territory;
        private final Instant now;
        private final Progress progress;

        Run(ReadDb db, ExportFolder folder, Territory territory, Instant now, Progress progress) {
            this.db = db;
            this.folder = folder;
            this.territory = territory;
            this.now = now;
            this.progress = progress;
        }

        Map<CityFile, Long> write() {
            var rows = new EnumMap<CityFile, Long>(CityFile.class);
            for (var file : CityFile.values()) {
                rows.put(
                        file,
                        switch (file) {
                            case KINDERGARTENS ->
                                write(
                                        file,
                                        CityFileWriter::kindergartens,
                                        told -> queries.kindergartens(db, territory, told));
                            case GROUPS ->
                                write(file, CityFileWriter::groups, told -> queries.groups(db, territory, told));
                            case ENROLLED ->
                                write(file, CityFileWriter::enrolled, told -> queries.enrolled(db, territory, told));
                            case APPLICATIONS -> write(file, CityFileWriter::applications, this::applications);
                            case PLACES ->
                                write(file, CityFileWriter::places, told -> queries.places(db, territory, told));
                        });
            }
            return rows;
        }

        /** Without those that school age has ended, whether somebody has closed them yet or not. */
        private void applications(Consumer<ApplicationRow> told) {
            var law = laws.of(db, territory);
            var today = law.calendar().dateOf(now);
            var ages = law.on(today).age();
            queries.applications(db, territory, now, row -> {
                if (!AgeThatCounts.endedBySchoolAge(row.birthDate().getYear(), today, ages)) {
                    told.accept(row);
                }
            });
        }

        private <R extends CityRow> long write(CityFile file, Opened<R> opened, Consumer<Consumer<R>> rows) {
            try (var writer = opened.on(folder.open(file), territory.zone())) {
                var written = new long[1];
                rows.accept(row -> {
                    write(writer, row);
                    written[0]++;
                    progress.written(file, written[0]);
                });
                return written[0];
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private static <R extends CityRow> void write(CityFileWriter<R> writer, R row) {
            try {
                writer.write(row);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
