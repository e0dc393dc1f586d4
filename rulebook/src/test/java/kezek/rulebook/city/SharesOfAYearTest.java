package kezek.rulebook.city;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;
import org.junit.jupiter.api.Test;

/**
 * Why a number changed, for every child and every pair of days of a simulated year: the shares of all that happened in between sum up to the
 * difference of its numbers, as the rulebook's own line counts them child by child. A large city with {@code -Dkezek.full=true}.
 */
class SharesOfAYearTest {

    /** The line of every queue through a year, looked at after everything that happens and at the end of every day. */
    private static final class Watch {
        private final Map<LineId.OfCohort, FollowedLine> lines = new HashMap<>();
        private final Map<Long, List<Optional<FollowedLine.Evening>>> evenings = new HashMap<>();
        private int days;
        private LocalDate day = LocalDate.MIN;

        void see(City city, Happening happening) {
            var now = happening.at();
            if (city.day(now).isAfter(day)) {
                // Numbers of the evening before are those before the first happening of a day.
                days++;
                day = city.day(now);
                lines.forEach((queue, followed) -> followed.evening(
                                seen.getOrDefault(queue, Line.of(city, queue, now)), now)
                        .forEach(this::keep));
            }
            for (var queue : city.queues()) {
                var line = Line.of(city, queue, now);
                seen.put(queue, line);
                lines.computeIfAbsent(queue, none -> new FollowedLine(Turn.start(3)))
                        .now(line);
            }
        }

        private final Map<LineId.OfCohort, Line> seen = new HashMap<>();

        private void keep(long number, FollowedLine.Evening evening) {
            var all = evenings.computeIfAbsent(number, none -> new ArrayList<>());
            while (all.size() < days - 1) {
                all.add(Optional.empty());
            }
            all.add(Optional.of(evening));
        }

        /** Compares every pair of days of every child on which it has numbers; how many there are. */
        long pairs() {
            return evenings.entrySet().stream()
                    .mapToLong(child -> pairs(child.getKey(), child.getValue()))
                    .sum();
        }

        private static long pairs(long number, List<Optional<FollowedLine.Evening>> evenings) {
            var numbered = evenings.stream()
                    .flatMap(Optional::stream)
                    .filter(evening -> evening.number().isPresent())
                    .toList();
            var pairs = 0L;
            for (var from : numbered) {
                for (var to : numbered) {
                    pairs++;
                    if (to.number().getAsInt() - from.number().getAsInt() != to.summed() - from.summed()) {
                        throw new AssertionError("application " + number + ": " + from + " to " + to);
                    }
                }
            }
            return pairs;
        }
    }

    @Test
    void the_shares_between_any_two_days_sum_up_to_the_difference_of_every_number() {
        var full = Boolean.getBoolean("kezek.full");
        seeds(full).forEach(seed -> {
            var city = seed % 2 == 0 ? Scenario.semey() : Scenario.astana();
            var watch = new Watch();
            try {
                Year.live(full ? city.of(1_000, 20) : city.of(300, 8), seed, Diligence.PUNCTUAL, watch::see);
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
            var pairs = watch.pairs();
            assertTrue(pairs > 1_000_000, "seed " + seed + ": " + pairs);
        });
    }

    private static LongStream seeds(boolean full) {
        var replayed = Long.getLong("kezek.seed");
        return replayed == null ? LongStream.rangeClosed(1, full ? 6 : 3) : LongStream.of(replayed);
    }
}
