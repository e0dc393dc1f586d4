package kezek.portal.cityfiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.CsvRow.Cells;
import kezek.portal.cityfiles.CsvRow.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of a city row by row, in memory that does not grow with the file. Each row is checked by itself; what needs other rows is
 * checked where all rows are. A file that is not one of ours from its first row on ends with that refusal.
 */
public final class CityFileReader<R extends CityRow> implements AutoCloseable {

    private final RowFormat<R> format;
    private final Reading reading;
    private final InputStream in;
    private final TextLines lines;
    private @Nullable CsvRows rows;
    private List<String> columns = List.of();
    private boolean ended;

    private CityFileReader(RowFormat<R> format, InputStream in, Reading reading) {
        this.format = format;
        this.reading = reading;
        this.in = in;
        this.lines = new TextLines(in);
    }

    /** A reader of {@code kindergartens.csv}; closing it closes the stream, here and below. */
    public static CityFileReader<KindergartenRow> kindergartens(InputStream in, Reading reading) {
        return new CityFileReader<>(new KindergartenFormat(), in, reading);
    }

    /** A reader of {@code groups.csv}. */
    public static CityFileReader<GroupRow> groups(InputStream in, Reading reading) {
        return new CityFileReader<>(new GroupFormat(), in, reading);
    }

    /** A reader of {@code enrolled.csv}. */
    public static CityFileReader<EnrolledRow> enrolled(InputStream in, Reading reading) {
        return new CityFileReader<>(new EnrolledFormat(), in, reading);
    }

    /** A reader of {@code applications.csv}. */
    public static CityFileReader<ApplicationRow> applications(InputStream in, Reading reading) {
        return new CityFileReader<>(new ApplicationFormat(), in, reading);
    }

    /** A reader of {@code places.csv}. */
    public static CityFileReader<PlaceRow> places(InputStream in, Reading reading) {
        return new CityFileReader<>(new PlaceFormat(), in, reading);
    }

    /** What the next row turned out to be, or nothing at the end. The header and blank lines are not told of unless something is wrong. */
    public Optional<ReadLine<R>> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        if (rows == null) {
            var refused = begin();
            if (refused.isPresent()) {
                ended = true;
                return refused;
            }
        }
        var row = rows == null ? Optional.<CsvRow>empty() : rows.next();
        return row.map(some -> switch (some) {
            case Cells cells -> read(cells);
            case Malformed malformed -> refused(malformed);
        });
    }

    /** How many bytes of the stream are read so far, for a progress bar. */
    public long bytesRead() {
        return lines.bytesRead();
    }

    /** Whether the file turned out to be none of ours, so that its rows, or all from some row on, were not read. */
    public boolean foundForeign() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Optional<ReadLine<R>> begin() throws IOException {
        var foreign = lines.begin();
        if (foreign.isPresent()) {
            return Optional.of(refused(1, "", foreign.get()));
        }
        var first = lines.next();
        while (first.isPresent()
                && first.get() instanceof PhysicalLine.Text text
                && text.text().isBlank()) {
            first = lines.next();
        }
        if (first.isEmpty()) {
            return Optional.of(refused(1, "", Reason.EMPTY_FILE));
        }
        return switch (first.get()) {
            case PhysicalLine.Unreadable unreadable -> Optional.of(refused(CsvRows.unreadable(unreadable)));
            case PhysicalLine.Text header -> begin(header);
        };
    }

    private Optional<ReadLine<R>> begin(PhysicalLine.Text header) throws IOException {
        if (!header.text().contains(",") && !header.text().contains(";")) {
            return Optional.of(refused(header.number(), header.text(), Reason.SEPARATOR));
        }
        var begun = new CsvRows(lines, header);
        rows = begun;
        return switch (begun.next().orElseThrow()) {
            case Malformed malformed -> Optional.of(refused(malformed));
            case Cells cells -> {
                var read = Header.of(format.file(), cells);
                columns = read.columns();
                yield read.problems().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ReadLine.Refused<>(cells.line(), read.problems()));
            }
        };
    }

    private ReadLine<R> read(Cells cells) {
        var found = cells.texts().size();
        if (found != columns.size()) {
            var arguments = List.of(String.valueOf(columns.size()), String.valueOf(found));
            var start = String.join(",", cells.texts());
            return refused(new Malformed(cells.line(), Malformed.WHOLE_ROW, start, Reason.CELL_COUNT, arguments));
        }
        var row = new RowCells(format.file(), columns, cells, reading);
        var accepted = format.read(row);
        return accepted.isPresent()
                ? new ReadLine.Accepted<>(cells.line(), accepted.get())
                : new ReadLine.Refused<>(cells.line(), row.problems());
    }

    private ReadLine<R> refused(Malformed row) {
        // From here on every line with a Cyrillic letter would be refused for the same reason.
        ended = row.reason() == Reason.WINDOWS_1251;
        var column = 0 <= row.cell() && row.cell() < columns.size()
                ? Optional.of(columns.get(row.cell()))
                : Optional.<String>empty();
        return new ReadLine.Refused<>(
                row.line(),
                List.of(new Problem(format.file(), row.line(), column, row.value(), row.reason(), row.arguments())));
    }

    private ReadLine<R> refused(long line, String value, Reason reason) {
        return refused(new Malformed(line, Malformed.WHOLE_ROW, value, reason, List.of()));
    }
}
