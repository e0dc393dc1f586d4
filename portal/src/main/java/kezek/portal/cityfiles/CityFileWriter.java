package kezek.portal.cityfiles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes a file of a city row by row in the canonical form: UTF-8 without a mark, commas, {@code \n} after each row, quotes only where a cell
 * holds a comma, a quote or a line break. Equal rows give equal bytes, and the reader gives the same rows back.
 */
public final class CityFileWriter<R extends CityRow> implements AutoCloseable {

    private final RowFormat<R> format;
    private final ZoneId zone;
    private final Writer out;

    private CityFileWriter(RowFormat<R> format, OutputStream out, ZoneId zone) throws IOException {
        this.format = format;
        this.zone = zone;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
        write(format.file().columns());
    }

    /** A writer of {@code kindergartens.csv}; closing it closes the stream, here and below. */
    public static CityFileWriter<KindergartenRow> kindergartens(OutputStream out, ZoneId zone) throws IOException {
        return new CityFileWriter<>(new KindergartenFormat(), out, zone);
    }

    /** A writer of {@code groups.csv}. */
    public static CityFileWriter<GroupRow> groups(OutputStream out, ZoneId zone) throws IOException {
        return new CityFileWriter<>(new GroupFormat(), out, zone);
    }

    /** A writer of {@code enrolled.csv}. */
    public static CityFileWriter<EnrolledRow> enrolled(OutputStream out, ZoneId zone) throws IOException {
        return new CityFileWriter<>(new EnrolledFormat(), out, zone);
    }

    /** A writer of {@code applications.csv}. */
    public static CityFileWriter<ApplicationRow> applications(OutputStream out, ZoneId zone) throws IOException {
        return new CityFileWriter<>(new ApplicationFormat(), out, zone);
    }

    /** A writer of {@code places.csv}. */
    public static CityFileWriter<PlaceRow> places(OutputStream out, ZoneId zone) throws IOException {
        return new CityFileWriter<>(new PlaceFormat(), out, zone);
    }

    /** Writes one row; rows stand in the file in the order of these calls. */
    public void write(R row) throws IOException {
        write(format.write(row, zone));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(List<String> cells) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.write(separator);
            out.write(needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            separator = ",";
        }
        out.write('\n');
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    }
}
