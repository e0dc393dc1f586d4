package kezek.portal.why;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.portal.board.NumberChange;
import kezek.portal.board.NumberChange.Event;

/**
 * A number over time, drawn as steps; where there is no number the line is interrupted.
 *
 * @param line the path in a field of {@value #WIDTH} by {@value #HEIGHT}; a smaller number lies lower
 * @param top the greatest number that occurs
 * @param bottom the smallest one
 * @param begin the first day
 * @param end the last day
 */
public record Chart(String line, String top, String bottom, String begin, String end) {

    /** Width of the field. */
    public static final int WIDTH = 300;

    /** Height of the field. */
    public static final int HEIGHT = 120;

    private static final int MARGIN = 6;

    /**
     * The chart of a change.
     *
     * @param figure how numbers are written
     */
    static Chart of(NumberChange change, IntFunction<String> figure, String begin, String end) {
        var all = Stream.concat(
                        Stream.of(change.begin().number()),
                        change.events().stream().map(Event::number))
                .flatMapToInt(number -> number.isPresent() ? IntStream.of(number.getAsInt()) : IntStream.empty())
                .summaryStatistics();
        var highest = all.getCount() == 0 ? change.begin().lastNumber() : all.getMax();
        var lowest = all.getCount() == 0 ? highest : all.getMin();
        return new Chart(
                new Pen(change, highest, lowest).draw(), figure.apply(highest), figure.apply(lowest), begin, end);
    }

    /** Draws column by column: of all numbers in one column only where it goes in and out, and how far between. */
    private static final class Pen {
        private final NumberChange change;
        private final int highest;
        private final int lowest;
        private final StringBuilder path = new StringBuilder();
        private boolean isDown;
        private int column = -1;
        private int top;
        private int bottom;
        private int at;

        Pen(NumberChange change, int highest, int lowest) {
            this.change = change;
            this.highest = highest;
            this.lowest = lowest;
        }

        String draw() {
            number(0, change.begin().number());
            for (var event : change.events()) {
                number(x(event), event.number());
            }
            flush();
            if (isDown) {
                path.append('H').append(WIDTH);
            }
            return path.toString();
        }

        private void number(int x, OptionalInt number) {
            if (number.isEmpty()) {
                flush();
                if (isDown) {
                    path.append('H').append(x);
                }
                isDown = false;
                return;
            }
            var y = y(number.getAsInt());
            if (!isDown) {
                flush();
                path.append('M').append(x).append(' ').append(y);
                isDown = true;
                return;
            }
            if (x != column) {
                flush();
                path.append('H').append(x);
                column = x;
                top = y;
                bottom = y;
            }
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            at = y;
        }

        private void flush() {
            if (column >= 0) {
                if (top != bottom) {
                    path.append('V').append(top).append('V').append(bottom);
                }
                path.append('V').append(at);
                column = -1;
            }
        }

        private int x(Event event) {
            var all = Duration.between(change.begin().at(), change.end().at()).toSeconds();
            var passed = Duration.between(change.begin().at(), event.at()).toSeconds();
            return all <= 0 ? WIDTH : (int) (WIDTH * Math.min(passed, all) / all);
        }

        private int y(int number) {
            return highest == lowest
                    ? HEIGHT / 2
                    : MARGIN + (int) ((HEIGHT - 2L * MARGIN) * (highest - number) / (highest - lowest));
        }
    }
}
