package kezek.portal.cityfiles;

import java.util.List;

/** What one line of a file turned out to be. */
public sealed interface ReadLine<R extends CityRow> {

    /** The line on which the row begins, as an editor numbers it: the header of a tidy file is line 1. */
    long line();

    /** A row with which nothing is wrong by itself. */
    record Accepted<R extends CityRow>(long line, R row) implements ReadLine<R> {}

    /** A row, or a whole file, that is not accepted; every problem of the row is listed. */
    record Refused<R extends CityRow>(long line, List<Problem> problems) implements ReadLine<R> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
