package kezek.portal.cityfiles;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.CellCutter.Cut;
import kezek.portal.cityfiles.CsvRow.Cells;
import kezek.portal.cityfiles.CsvRow.Malformed;
import kezek.portal.cityfiles.PhysicalLine.NotUtf8;
import kezek.portal.cityfiles.PhysicalLine.TooLong;

/**
 * Puts lines together to rows. A row that cannot be read costs one line: reading goes on with the line after its first, so one forgotten
 * quote does not swallow the rest of the file.
 */
final class CsvRows {

    /** The most lines that one row may take; together they are no longer than {@link TextLines#LONGEST} characters. */
    static final int MOST_LINES = 20;

    private final TextLines lines;
    private final char separator;
    private final Deque<PhysicalLine> again = new ArrayDeque<>();

    /**
     * Rows whose header was already taken from the lines.
     *
     * @param header read first; it tells the separator: the semicolon if it stands there without a comma
     */
    CsvRows(TextLines lines, PhysicalLine.Text header) {
        this.lines = lines;
        this.separator = header.text().contains(";") && !header.text().contains(",") ? ';' : ',';
        again.add(header);
    }

    /** The next row that is not blank, or nothing at the end. */
    Optional<CsvRow> next() throws IOException {
        while (true) {
            var line = pull();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var row = row(line.get());
            if (!(row instanceof Cells cells && cells.isBlank())) {
                return Optional.of(row);
            }
        }
    }

    private CsvRow row(PhysicalLine line) throws IOException {
        return switch (line) {
            case PhysicalLine.Text text -> row(text);
            case PhysicalLine.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private CsvRow row(PhysicalLine.Text first) throws IOException {
        var text = first.text();
        var further = new ArrayList<PhysicalLine>();
        while (true) {
            switch (CellCutter.cut(text, separator)) {
                case Cut.Whole(var cells, var breaks) -> {
                    return new Cells(first.number(), cells, breaks);
                }
                case Cut.TextAfterQuote(var cell) -> {
                    takeBack(further);
                    return new Malformed(first.number(), cell, first.text(), Reason.QUOTE_INSIDE, List.of());
                }
                case Cut.Open(var cell) -> {
                    var more = further.size() + 1 < MOST_LINES ? pull() : Optional.<PhysicalLine>empty();
                    more.ifPresent(further::add);
                    if (!(more.orElse(null) instanceof PhysicalLine.Text next)
                            || text.length() + next.text().length() >= TextLines.LONGEST) {
                        takeBack(further);
                        var limit = List.of(String.valueOf(MOST_LINES));
                        return new Malformed(first.number(), cell, first.text(), Reason.UNCLOSED_QUOTE, limit);
                    }
                    text = text + "\n" + next.text();
                }
            }
        }
    }

    /** The row of a line of which nothing can be read. */
    static Malformed unreadable(PhysicalLine.Unreadable line) {
        return switch (line) {
            case TooLong(var number) -> malformed(number, Reason.LINE_TOO_LONG, TextLines.LONGEST);
            case NotUtf8(var number, var position, var likeWindows1251) ->
                malformed(number, likeWindows1251 ? Reason.WINDOWS_1251 : Reason.NOT_UTF_8, position);
        };
    }

    private static Malformed malformed(long line, Reason reason, long argument) {
        return new Malformed(line, Malformed.WHOLE_ROW, "", reason, List.of(String.valueOf(argument)));
    }

    private Optional<PhysicalLine> pull() throws IOException {
        return again.isEmpty() ? lines.next() : Optional.of(again.removeFirst());
    }

    private void takeBack(List<PhysicalLine> pulled) {
        pulled.reversed().forEach(again::addFirst);
    }
}
