package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.CellForm.Parsed;
import kezek.portal.cityfiles.CsvRow.Cells;

/** The cells of one row by column, and everything that is wrong with them. */
final class RowCells {

    private final CityFile file;
    private final List<String> columns;
    private final Cells cells;
    private final Reading reading;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(CityFile file, List<String> columns, Cells cells, Reading reading) {
        this.file = file;
        this.columns = columns;
        this.cells = cells;
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean areGood() {
        return problems.isEmpty();
    }

    /** The value of a cell that must not be empty; nothing if a problem was noted. */
    <T> Optional<T> required(String column, CellForm<T> form) {
        if (hasEmpty(column)) {
            wrong(column, Reason.EMPTY_CELL);
        }
        return optional(column, form);
    }

    /** The value of a cell; nothing if it is empty or a problem was noted. */
    <T> Optional<T> optional(String column, CellForm<T> form) {
        var text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (form.parse(text)) {
            case Parsed.Value<T>(var value) -> Optional.of(value);
            case Parsed.Wrong<T>(var reason, var arguments) -> {
                wrong(column, reason, arguments.toArray(String[]::new));
                yield Optional.empty();
            }
        };
    }

    /** An instant that is not in the future. */
    Optional<Instant> pastInstant(String column) {
        var instant = required(column, DateForms.instant(reading.zone()));
        if (instant.isPresent() && instant.get().isAfter(reading.now())) {
            wrong(column, Reason.IN_FUTURE);
        }
        return instant;
    }

    /** A day that is not in the future. */
    Optional<LocalDate> pastDate(String column) {
        var date = required(column, DateForms.date());
        if (date.isPresent() && date.get().isAfter(reading.today())) {
            wrong(column, Reason.IN_FUTURE);
        }
        return date;
    }

    /** Whether nothing stands in the cell. */
    boolean hasEmpty(String column) {
        return text(column).isEmpty();
    }

    /** Notes a problem of a cell. */
    void wrong(String column, Reason reason, String... arguments) {
        var line = cells.lineOf(columns.indexOf(column));
        problems.add(new Problem(file, line, Optional.of(column), text(column), reason, List.of(arguments)));
    }

    private String text(String column) {
        return cells.texts().get(columns.indexOf(column));
    }
}
