package kezek.portal.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.CityFileReader;
import kezek.portal.cityfiles.CityRow;
import kezek.portal.cityfiles.Problem;
import kezek.portal.cityfiles.ReadLine;
import kezek.portal.cityfiles.Reading;
import kezek.portal.platform.database.CopyRows;
import kezek.portal.platform.database.WriteDb;

/** One reading of the five files, from beginning to end: lays the rows with which nothing is wrong by itself into the temporary tables. */
final class StagingRun {

    private static final int ROWS_BETWEEN_LOOKS = 500;

    private final StagingQueries queries;
    private final Reading reading;
    private final Consumer<? super Problem> problems;
    private final Progress progress;
    private long bytesBefore;
    private long bytesOfAll;

    /** Puts a row into the table of its file. */
    interface Laying<R extends CityRow> {
        void lay(CopyRows rows, long line, R row);
    }

    /**
     * How a file was read.
     *
     * @param digest hexadecimal SHA-256 of its bytes
     * @param rows how many rows it has, good and bad
     * @param refused how many of them are refused by themselves
     * @param foreign whether it is none of our files: then nothing of it is read, or only its beginning
     */
    record Staged(String digest, long rows, long refused, boolean foreign) {}

    StagingRun(StagingQueries queries, Reading reading, Consumer<? super Problem> problems, Progress progress) {
        this.queries = queries;
        this.reading = reading;
        this.problems = problems;
        this.progress = progress;
    }

    /** Reads the folder, which holds all five files. */
    Map<CityFile, Staged> read(WriteDb db, Path folder) {
        queries.make(db);
        var staged = new EnumMap<CityFile, Staged>(CityFile.class);
        var rows = new StagedRows(reading);
        try {
            for (var file : CityFile.values()) {
                bytesOfAll += Files.size(folder.resolve(file.fileName()));
            }
            for (var file : CityFile.values()) {
                staged.put(
                        file,
                        switch (file) {
                            case KINDERGARTENS ->
                                read(db, folder, file, CityFileReader::kindergartens, rows::kindergarten);
                            case GROUPS -> read(db, folder, file, CityFileReader::groups, rows::group);
                            case ENROLLED -> read(db, folder, file, CityFileReader::enrolled, rows::enrolled);
                            case APPLICATIONS ->
                                read(db, folder, file, CityFileReader::applications, rows::application);
                            case PLACES -> read(db, folder, file, CityFileReader::places, rows::place);
                        });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        queries.index(db);
        return staged;
    }

    private <R extends CityRow> Staged read(
            WriteDb db,
            Path folder,
            CityFile file,
            BiFunction<InputStream, Reading, CityFileReader<R>> opened,
            Laying<R> laying)
            throws IOException {
        var path = folder.resolve(file.fileName());
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest);
                var reader = opened.apply(in, reading)) {
            var lines = new Lines<>(file, reader, laying);
            queries.copy(db, file, lines::copy);
            // Of a foreign file the rest is not read; the digest is one of the whole file all the same.
            in.transferTo(OutputStream.nullOutputStream());
            bytesBefore += Files.size(path);
            progress.read(file, bytesBefore, bytesOfAll);
            return new Staged(
                    HexFormat.of().formatHex(digest.digest()), lines.rows, lines.refused, reader.foundForeign());
        }
    }

    /** The lines of one file on their way. */
    private final class Lines<R extends CityRow> {

        private final CityFile file;
        private final CityFileReader<R> reader;
        private final Laying<R> laying;
        private long rows;
        private long refused;

        Lines(CityFile file, CityFileReader<R> reader, Laying<R> laying) {
            this.file = file;
            this.reader = reader;
            this.laying = laying;
        }

        void copy(CopyRows into) {
            for (var next = next(); next.isPresent(); next = next()) {
                rows++;
                switch (next.get()) {
                    case ReadLine.Accepted<R>(var line, var row) -> laying.lay(into, line, row);
                    case ReadLine.Refused<R> bad -> {
                        refused++;
                        bad.problems().forEach(problems);
                    }
                }
                if (rows % ROWS_BETWEEN_LOOKS == 0) {
                    progress.read(file, bytesBefore + reader.bytesRead(), bytesOfAll);
                }
            }
        }

        private Optional<ReadLine<R>> next() {
            try {
                return reader.next();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
