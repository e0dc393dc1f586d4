package kezek.portal.cityfiles;

import static kezek.portal.cityfiles.CityFileText.header;
import static kezek.portal.cityfiles.CityFileText.problems;
import static kezek.portal.cityfiles.CityFileText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file as a whole: encodings, headers, quotes, lines. */
class CityFileReaderTest {

    private static final CityFile PLACES = CityFile.PLACES;
    private static final String HEADER = header(PLACES);
    private static final String ROW = CityFileText.GOOD.get(PLACES) + "\n";

    @ParameterizedTest
    @EnumSource
    void a_good_row_of_each_file_is_accepted(CityFile file) {
        var lines = read(file, header(file) + CityFileText.GOOD.get(file) + "\n");
        assertEquals(List.of(), problems(lines));
        assertEquals(2, lines.getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_three_ways(String end) {
        var lines = read(PLACES, (HEADER + ROW + "bad,KG-1,01,2026-11-18T10:20:00\n").replace("\n", end));
        assertEquals(List.of(2L, 3L), lines.stream().map(ReadLine::line).toList());
        assertEquals(Reason.NUMBER_FORM, problems(lines).getFirst().reason());
    }

    @Test
    void a_mark_semicolons_another_order_and_blank_lines_do_not_matter() {
        var text = "\uFEFF\nreported_at; group ;kindergarten;number\n;;;\n2026-11-18 10:20;01;KG-1;5001\n\n";
        var lines = read(PLACES, text);
        var accepted = assertInstanceOf(ReadLine.Accepted.class, lines.getFirst());
        assertEquals(1, lines.size());
        assertEquals(4, accepted.line());
        assertEquals(
                read(PLACES, HEADER + ROW).stream().map(CityFileReaderTest::row).toList(), List.of(accepted.row()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "  \r\n"})
    void an_empty_file_says_so(String text) {
        assertEquals(Reason.EMPTY_FILE, only(PLACES, text).reason());
    }

    @Test
    void a_file_with_a_header_alone_is_good() {
        assertEquals(List.of(), read(PLACES, HEADER));
    }

    @Test
    void other_encodings_and_workbooks_are_named_and_refused_once() {
        var text = HEADER + ROW + ROW;
        var encodings = List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        for (var encoding : encodings) {
            assertEquals(
                    Reason.UTF_16,
                    only(problems(read(PLACES, text.getBytes(encoding)))).reason());
        }
        assertEquals(
                Reason.EXCEL_WORKBOOK, only(PLACES, "PK\u0003\u0004, and so on").reason());
    }

    @Test
    void windows_1251_is_suspected_at_the_first_cyrillic_line_and_ends_the_reading() {
        var good = CityFileText.GOOD.get(CityFile.KINDERGARTENS);
        var text = header(CityFile.KINDERGARTENS) + good + "\n" + good + "\n";
        var bytes =
                text.replace("қ", "к").replace("ө", "о").replace("і", "и").getBytes(Charset.forName("windows-1251"));
        var problem = only(problems(read(CityFile.KINDERGARTENS, bytes)));
        assertEquals(Reason.WINDOWS_1251, problem.reason());
        assertEquals(2, problem.line());
        var firstLetter = text.indexOf("Балапан");
        assertEquals(List.of(String.valueOf(firstLetter + 1)), problem.arguments());
    }

    @Test
    void broken_bytes_cost_their_line_and_say_where_they_are() {
        var bytes = new ByteArrayOutputStream();
        var good = CityFileText.GOOD.get(CityFile.KINDERGARTENS);
        bytes.writeBytes((header(CityFile.KINDERGARTENS) + good + "\n" + good).getBytes(StandardCharsets.UTF_8));
        var broken = bytes.size() + 1;
        bytes.write(0xD0);
        bytes.writeBytes(("\n" + good + "\n").getBytes(StandardCharsets.UTF_8));
        var lines = read(CityFile.KINDERGARTENS, bytes.toByteArray());
        var problem = only(problems(lines));
        assertEquals(Reason.NOT_UTF_8, problem.reason());
        assertEquals(3, problem.line());
        assertEquals(List.of(String.valueOf(broken)), problem.arguments());
        assertEquals(3, lines.size());
    }

    @Test
    void every_problem_of_a_header_is_named_and_no_row_is_read() {
        var problems = problems(PLACES, "number,group,Group,group\n" + ROW + ROW);
        assertEquals(
                List.of(Reason.UNKNOWN_COLUMN, Reason.DUPLICATE_COLUMN, Reason.MISSING_COLUMN, Reason.MISSING_COLUMN),
                problems.stream().map(Problem::reason).toList());
        assertEquals("Group", problems.getFirst().value());
        assertEquals(
                List.of(List.of("kindergarten"), List.of("reported_at")),
                problems.stream().skip(2).map(Problem::arguments).toList());
    }

    @Test
    void a_header_without_a_separator_says_so() {
        assertEquals(
                Reason.SEPARATOR, only(PLACES, HEADER.replace(',', '\t') + ROW).reason());
    }

    @Test
    void the_number_of_cells_must_be_that_of_the_header() {
        var problems = problems(PLACES, HEADER + "1,2,3\n" + ROW + "1,2,3,4,5\n");
        assertEquals(List.of(2L, 4L), problems.stream().map(Problem::line).toList());
        assertEquals(List.of("4", "3"), problems.getFirst().arguments());
        assertEquals("1,2,3", problems.getFirst().value());
        assertEquals(List.of("4", "5"), problems.getLast().arguments());
    }

    @Test
    void lines_are_numbered_as_an_editor_does_also_after_line_breaks_in_cells() {
        var row = "KG-1,,\"бірінші\n\nүшінші\",\"\n\nname\n\",,а,б,NOBODY,51,71\n";
        var good = "KG-1,,а,б,,а,б,STATE,51,wrong\n";
        var problems = problems(CityFile.KINDERGARTENS, header(CityFile.KINDERGARTENS) + row + good);
        assertEquals(
                List.of(Optional.of("ownership"), Optional.of("longitude")),
                problems.stream().map(Problem::column).toList());
        assertEquals(List.of(7L, 8L), problems.stream().map(Problem::line).toList());
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_line() {
        var lines = read(PLACES, HEADER + "1,\"KG-1,01,2026-11-18T10:20:00\n" + ROW.repeat(50));
        assertEquals(51, lines.size());
        var problem = only(problems(lines));
        assertEquals(Reason.UNCLOSED_QUOTE, problem.reason());
        assertEquals(2, problem.line());
        assertEquals(Optional.of("kindergarten"), problem.column());
    }

    @Test
    void a_cell_may_go_over_19_line_breaks_but_not_over_20() {
        var file = CityFile.KINDERGARTENS;
        var row = "KG-1,,\"а" + "\n".repeat(19) + "б\",б,,а,б,STATE,51,71\n";
        assertEquals(List.of(), problems(file, header(file) + row));
        var longer = row.replaceFirst("\n", "\n\n");
        assertEquals(
                Reason.UNCLOSED_QUOTE,
                problems(file, header(file) + longer).getFirst().reason());
    }

    @Test
    void text_after_a_closing_quote_is_refused_and_quotes_inside_plain_cells_are_text() {
        var file = CityFile.KINDERGARTENS;
        var problem = only(file, header(file) + "KG-1,,\"Балапан\" ЖШС,б,,а,б,STATE,51,71\n");
        assertEquals(Reason.QUOTE_INSIDE, problem.reason());
        assertEquals(Optional.of("name_kk"), problem.column());
        var lines = read(file, header(file) + "KG-1,,ТОО \"Балапан\",б,,а,б,STATE,51,71\n");
        assertEquals("ТОО \"Балапан\"", ((KindergartenRow) row(lines.getFirst())).nameKk());
    }

    @Test
    void a_line_of_32768_bytes_is_read_and_one_byte_more_is_too_long() {
        var filled = "1,KG-1,01," + "x".repeat(TextLines.LONGEST - 10);
        assertEquals(
                Reason.INSTANT_FORM, only(PLACES, HEADER + filled + "\n" + ROW).reason());
        var lines = read(PLACES, HEADER + filled + "x\n" + ROW);
        assertEquals(Reason.LINE_TOO_LONG, only(problems(lines)).reason());
        assertEquals(2, lines.size());
    }

    @Test
    void every_problem_of_a_row_is_named() {
        var problems = problems(CityFile.GROUPS, header(CityFile.GROUPS) + "код,,8,2,ENGLISH,NIGHT,0\n");
        assertEquals(
                List.of("kindergarten", "code", "age_to", "language", "kind", "capacity"),
                problems.stream()
                        .map(problem -> problem.column().orElseThrow())
                        .sorted(Comparator.comparingInt(CityFile.GROUPS.columns()::indexOf))
                        .toList());
        assertTrue(problems.stream().allMatch(problem -> problem.line() == 2));
    }

    private static Object row(ReadLine<? extends CityRow> line) {
        return assertInstanceOf(ReadLine.Accepted.class, line).row();
    }

    private static Problem only(CityFile file, String text) {
        return only(problems(file, text));
    }

    private static Problem only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }
}
