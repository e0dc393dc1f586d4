package kezek.portal.cityfiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into cells (RFC 4180). A quote opens a quoted cell only at the cell's beginning; elsewhere it is a character like others, as
 * people write {@code ТОО "…"} by hand.
 */
final class CellCutter {

    /** What came of it. */
    sealed interface Cut {

        /** As {@link CsvRow.Cells} has them. */
        record Whole(List<String> cells, List<Integer> breaks) implements Cut {}

        /** A quoted cell does not end: perhaps it goes on in the next line. */
        record Open(int cell) implements Cut {}

        /** Something stands after the closing quote of a cell. */
        record TextAfterQuote(int cell) implements Cut {}
    }

    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private int at;

    private CellCutter(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static Cut cut(String text, char separator) {
        return new CellCutter(text, separator).cut();
    }

    private Cut cut() {
        var breaksSoFar = 0;
        while (true) {
            var begin = at;
            breaks.add(breaksSoFar);
            skipSpaces();
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                if (!quoted()) {
                    return new Cut.Open(cells.size());
                }
                skipSpaces();
                if (at < text.length() && text.charAt(at) != separator) {
                    return new Cut.TextAfterQuote(cells.size() - 1);
                }
            } else {
                var end = text.indexOf(separator, begin);
                at = end < 0 ? text.length() : end;
                cells.add(CellText.tidy(text.substring(begin, at)));
            }
            if (at == text.length()) {
                return new Cut.Whole(cells, breaks);
            }
            breaksSoFar += (int) text.substring(begin, at)
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            at++;
        }
    }

    /** Reads a quoted cell, the opening quote already behind; false if it does not end. */
    private boolean quoted() {
        var cell = new StringBuilder();
        while (true) {
            var quote = text.indexOf('"', at);
            if (quote < 0) {
                return false;
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                cells.add(CellText.tidy(cell.toString()));
                return true;
            }
            cell.append('"');
            at++;
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
