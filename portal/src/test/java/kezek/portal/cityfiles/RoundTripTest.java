package kezek.portal.cityfiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was, and written again byte by byte; another reader of CSV agrees. */
class RoundTripTest {

    private static final int ROWS = 4_000;

    private interface Writing<R extends CityRow> {
        CityFileWriter<R> on(OutputStream out, ZoneId zone) throws IOException;
    }

    private interface Opening<R extends CityRow> {
        CityFileReader<R> on(InputStream in, Reading reading);
    }

    private static <R extends CityRow> byte[] written(List<R> rows, Writing<R> writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = writing.on(bytes, CityFileText.ASTANA)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static <R extends CityRow> List<R> read(byte[] bytes, Opening<R> opening) throws IOException {
        var rows = new ArrayList<R>();
        try (var reader =
                opening.on(new ByteArrayInputStream(bytes), CityFileText.reading(Iin.Accepted.ALSO_INVENTED))) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                switch (line.get()) {
                    case ReadLine.Accepted<R> accepted -> rows.add(accepted.row());
                    case ReadLine.Refused<R> refused -> throw new AssertionError(refused.problems());
                }
            }
        }
        return rows;
    }

    private static <R extends CityRow> void holds(Supplier<R> row, Writing<R> writing, Opening<R> opening, long seed)
            throws IOException {
        var rows = Stream.generate(row).limit(ROWS).toList();
        var bytes = written(rows, writing);
        var again = read(bytes, opening);
        assertEquals(rows, again, "seed " + seed);
        assertArrayEquals(bytes, written(again, writing), "seed " + seed);
        var in = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        try (var other = CSVFormat.RFC4180.parse(in)) {
            assertEquals(ROWS + 1, other.stream().count(), "seed " + seed);
        }
    }

    @Test
    void random_rows_come_back_and_are_written_alike() throws IOException {
        var seed = System.nanoTime();
        var random = new RandomRows(seed);
        holds(random::kindergarten, CityFileWriter::kindergartens, CityFileReader::kindergartens, seed);
        holds(random::group, CityFileWriter::groups, CityFileReader::groups, seed);
        holds(random::enrolled, CityFileWriter::enrolled, CityFileReader::enrolled, seed);
        holds(random::application, CityFileWriter::applications, CityFileReader::applications, seed);
        holds(random::place, CityFileWriter::places, CityFileReader::places, seed);
    }

    @Test
    void another_reader_of_csv_cuts_the_same_cells() throws IOException {
        var seed = System.nanoTime();
        var random = new RandomRows(seed);
        for (var i = 0; i < ROWS; i++) {
            var cells = Stream.generate(() -> random.text(1, 300)).limit(3).toList();
            var text = String.join(
                    ",",
                    cells.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .toList());
            try (var other = CSVFormat.RFC4180.parse(new StringReader(text))) {
                assertEquals(other.getRecords().getFirst().toList(), cells, "seed " + seed);
            }
            var cut = (CellCutter.Cut.Whole) CellCutter.cut(text, ',');
            assertEquals(cells, cut.cells(), "seed " + seed);
        }
    }

    @Test
    void no_text_is_written_as_a_formula_and_each_comes_back() {
        for (var text : List.of("=1+1", "+7", "-2", "@SUM", "'=1", "''@x", "'Айна", "Айна", "'", "''", "a=1", "")) {
            var cell = CellText.defused(text);
            assertFalse(cell.matches("(?s)[=+\\-@].*"), cell);
            assertEquals(text, CellText.undefused(cell));
        }
        assertEquals("'=1+1", CellText.defused("=1+1"));
        assertEquals("''=1+1", CellText.defused("'=1+1"));
        assertEquals("'Айна", CellText.defused("'Айна"));
    }

    @Test
    void the_sample_city_of_the_documents_is_good_and_canonical() throws IOException {
        var folder = Path.of("..", "docs", "sample-city");
        sample(folder, CityFile.KINDERGARTENS, CityFileWriter::kindergartens, CityFileReader::kindergartens);
        sample(folder, CityFile.GROUPS, CityFileWriter::groups, CityFileReader::groups);
        sample(folder, CityFile.ENROLLED, CityFileWriter::enrolled, CityFileReader::enrolled);
        sample(folder, CityFile.APPLICATIONS, CityFileWriter::applications, CityFileReader::applications);
        sample(folder, CityFile.PLACES, CityFileWriter::places, CityFileReader::places);
    }

    private static <R extends CityRow> void sample(Path folder, CityFile file, Writing<R> writing, Opening<R> opening)
            throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file.fileName()));
        var rows = read(bytes, opening);
        assertFalse(rows.isEmpty());
        assertArrayEquals(bytes, written(rows, writing), file.fileName());
    }

    @Test
    void an_export_is_in_the_canonical_form() throws IOException {
        var file = CityFile.KINDERGARTENS;
        var text = "\uFEFF" + CityFileText.header(file).replace(',', ';')
                + "'-1;71 0340000127; \"ТОО «Күн»\" ;  =Күн  ;;а;б;state;51,10;71.00000\r\n";
        var rows = read(text.getBytes(StandardCharsets.UTF_8), CityFileReader::kindergartens);
        assertEquals(
                CityFileText.header(file) + "'-1,710340000127,ТОО «Күн»,'=Күн,,а,б,STATE,51.1,71\n",
                new String(written(rows, CityFileWriter::kindergartens), StandardCharsets.UTF_8));
    }
}
