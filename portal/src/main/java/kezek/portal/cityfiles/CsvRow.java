package kezek.portal.cityfiles;

import java.util.List;

/** A row of a CSV file, before anything is known of its columns. */
sealed interface CsvRow {

    /** The line on which it begins. */
    long line();

    /**
     * A row that was cut into cells.
     *
     * @param texts its cells, without the quotes around them and without spaces at their ends
     * @param breaks how many line breaks stand in the row before each cell
     */
    record Cells(long line, List<String> texts, List<Integer> breaks) implements CsvRow {

        /** Whether nothing stands in it: a blank line, or the row of bare separators that a spreadsheet leaves. */
        boolean isBlank() {
            return texts.stream().allMatch(String::isEmpty);
        }

        /** The line on which a cell begins. */
        long lineOf(int cell) {
            return line + breaks.get(cell);
        }
    }

    /**
     * A row that cannot be cut into cells.
     *
     * @param cell which cell, from 0; negative if the whole row
     * @param value what may be shown of it
     */
    record Malformed(long line, int cell, String value, Reason reason, List<String> arguments) implements CsvRow {

        static final int WHOLE_ROW = -1;
    }
}
