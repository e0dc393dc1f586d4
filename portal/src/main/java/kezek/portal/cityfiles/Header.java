package kezek.portal.cityfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.CsvRow.Cells;

/**
 * The first row of a file: which column stands where.
 *
 * @param columns their names in the order of the file
 * @param problems empty if and only if the columns are those of the file, in any order
 */
record Header(List<String> columns, List<Problem> problems) {

    static Header of(CityFile file, Cells cells) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var i = 0; i < cells.texts().size(); i++) {
            var name = cells.texts().get(i);
            if (!file.columns().contains(name)) {
                var known = List.of(String.join(", ", file.columns()));
                problems.add(problem(file, cells.lineOf(i), name, Reason.UNKNOWN_COLUMN, known));
            } else if (!seen.add(name)) {
                problems.add(problem(file, cells.lineOf(i), name, Reason.DUPLICATE_COLUMN, List.of()));
            }
        }
        for (var name : file.columns()) {
            if (!seen.contains(name)) {
                problems.add(problem(file, cells.line(), "", Reason.MISSING_COLUMN, List.of(name)));
            }
        }
        return new Header(cells.texts(), problems);
    }

    private static Problem problem(CityFile file, long line, String name, Reason reason, List<String> arguments) {
        return new Problem(file, line, Optional.empty(), name, reason, arguments);
    }
}
