package kezek.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The rank of a child in its lane as PostgreSQL finds it, in the long queue, one connection on the same machine. */
final class PositionsInSql {

    private static final int NUMBERED = 31;
    private static final int COUNTED = 301;

    private static final String ROW_NUMBER = """
            select place from (
                select number, row_number() over (partition by lane order by filed_at, number) as place from application
                where territory_id = ? and kind = 'ORDINARY' and cohort = ? and closed_at is null
            ) line where number = ?
            """;

    private static final String COUNT = """
            select count(*) from application
            where territory_id = ? and kind = 'ORDINARY' and cohort = ? and closed_at is null and lane = '%s'
            """;

    private static final String BEFORE = """
             and (filed_at, number) <= (select filed_at, number from application where territory_id = ? and number = ?)
            """;

    private final MillionChildren children;
    private final UUID territory;

    PositionsInSql(MillionChildren children, UUID territory) {
        this.children = children;
        this.territory = territory;
    }

    /** Numbering the whole queue, in milliseconds: the median. */
    double rowNumber() throws SQLException {
        try (var owner = children.owner();
                var query = owner.prepareStatement(ROW_NUMBER)) {
            return median(NUMBERED, number -> {
                query.setObject(1, territory);
                query.setInt(2, MillionChildren.LONG_YEAR);
                query.setLong(3, number);
                return ask(query);
            });
        }
    }

    /** Three counts over the index of the line, one for each lane, in milliseconds for all three: the median. */
    double threeCounts() throws SQLException {
        try (var owner = children.owner();
                var own = owner.prepareStatement(COUNT.formatted("ORDINARY") + BEFORE);
                var outOfTurn = owner.prepareStatement(COUNT.formatted("OUT_OF_TURN"));
                var firstPriority = owner.prepareStatement(COUNT.formatted("FIRST_PRIORITY"))) {
            return median(COUNTED, number -> {
                for (var query : List.of(own, outOfTurn, firstPriority)) {
                    query.setObject(1, territory);
                    query.setInt(2, MillionChildren.LONG_YEAR);
                }
                own.setObject(3, territory);
                own.setLong(4, number);
                return ask(own) + ask(outOfTurn) + ask(firstPriority);
            });
        }
    }

    private interface Question {
        long of(long number) throws SQLException;
    }

    private static long ask(PreparedStatement query) throws SQLException {
        try (var answer = query.executeQuery()) {
            if (!answer.next()) {
                throw new IllegalStateException("no such child");
            }
            return answer.getLong(1);
        }
    }

    private static double median(int times, Question question) throws SQLException {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var number = 1 + (long) i * MillionChildren.LONG / times;
            var began = System.nanoTime();
            if (question.of(number) < 1) {
                throw new IllegalStateException("child " + number + " stands nowhere");
            }
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[times / 2] / 1e6;
    }
}
