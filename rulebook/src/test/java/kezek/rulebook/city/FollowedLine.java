package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kezek.rulebook.queue.FollowedNumber;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineChange;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Turn;

/** One queue whose states are taken apart into single changes, and each of its children followed through them. */
final class FollowedLine {

    private final Map<Standing, List<Long>> parts = new HashMap<>();
    private final Map<Long, Standing> partOf = new HashMap<>();
    private final Map<Long, FollowedNumber> followed = new HashMap<>();
    private final Map<Long, Integer> summed = new HashMap<>();
    private final List<LineChange> changes = new ArrayList<>();
    private Turn turn;

    FollowedLine(Turn turn) {
        this.turn = turn;
    }

    /** What became of a child by the end of a day: its number by the oracle, if it has one, and the sum of all shares so far. */
    record Evening(OptionalInt number, int summed) {}

    /** The line as it stands now, child by child. */
    void now(Line line) {
        if (!line.turn().equals(turn)) {
            turn = line.turn();
            happen(Optional.empty(), new LineChange(Optional.empty(), Optional.empty(), turn));
        }
        var wanted = new HashMap<Standing, List<Long>>();
        wanted.put(part(Optional.empty()), numbers(line.holders()));
        for (var lane : Lane.values()) {
            wanted.put(part(Optional.of(lane)), numbers(line.lanes().of(lane)));
        }
        var standsIn = new HashMap<Long, Standing>();
        wanted.forEach((part, numbers) -> numbers.forEach(number -> standsIn.put(number, part)));
        for (var number : List.copyOf(partOf.keySet())) {
            if (!Objects.equals(standsIn.get(number), partOf.get(number))) {
                move(number, Optional.ofNullable(standsIn.get(number)), wanted);
            }
        }
        standsIn.keySet().stream()
                .filter(number -> !partOf.containsKey(number))
                .sorted()
                .forEach(number -> move(number, Optional.ofNullable(standsIn.get(number)), wanted));
        reorder(wanted);
    }

    /** A holder that was given access anew goes to the end of the holders. */
    private void reorder(Map<Standing, List<Long>> wanted) {
        wanted.forEach((part, order) -> {
            var known = parts.getOrDefault(part, List.of());
            for (var at = 0; at < order.size(); at++) {
                if (!known.get(at).equals(order.get(at))) {
                    move(order.get(at), Optional.of(part), wanted);
                }
            }
        });
    }

    private void move(long number, Optional<Standing> to, Map<Standing, List<Long>> wanted) {
        var from = Optional.ofNullable(partOf.remove(number)).map(part -> {
            var numbers = parts.getOrDefault(part, List.of());
            var rank = numbers.indexOf(number) + 1;
            numbers.remove(number);
            return at(part, rank);
        });
        var standing = to.map(part -> {
            partOf.put(number, part);
            var order = wanted.getOrDefault(part, List.of());
            var numbers = parts.computeIfAbsent(part, none -> new ArrayList<>());
            var rank = firstAfter(numbers, order, order.indexOf(number));
            numbers.add(rank, number);
            return at(part, rank + 1);
        });
        happen(Optional.of(number), new LineChange(from, standing, turn));
    }

    /** The first who stands behind a place of the order; who is about to go away keeps its own until then. */
    private static int firstAfter(List<Long> numbers, List<Long> order, int place) {
        var index = 0;
        while (index < numbers.size() && order.indexOf(numbers.get(index)) < place) {
            index++;
        }
        return index;
    }

    private void happen(Optional<Long> whom, LineChange change) {
        whom.filter(number -> !followed.containsKey(number)).ifPresent(number -> {
            var fresh = new FollowedNumber(Turn.start(turn.ordinaryPerFirstPriority()));
            changes.forEach(fresh::others);
            followed.put(number, fresh);
        });
        changes.add(change);
        followed.forEach((number, child) -> summed.merge(
                number,
                whom.filter(number::equals).isPresent() ? child.own(change) : child.others(change),
                Integer::sum));
    }

    /** Compares every child with the line that is walked child by child, and tells how each stands. */
    Map<Long, Evening> evening(Line line, Instant now) {
        var walked = QueueOrder.line(line.holders(), line.lanes(), line.turn());
        var numbers = new HashMap<Long, Integer>();
        IntStream.range(0, walked.size())
                .forEach(index -> numbers.put(walked.get(index).number(), index + 1));
        var evening = new HashMap<Long, Evening>();
        followed.forEach((number, child) -> {
            var expected = Optional.ofNullable(numbers.get(number))
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
            if (!child.number().equals(expected)) {
                throw new AssertionError(
                        "application " + number + " stands at " + expected + ", not at " + child.number() + ", " + now);
            }
            evening.put(number, new Evening(expected, summed.getOrDefault(number, 0)));
        });
        return evening;
    }

    private static List<Long> numbers(List<Application> applications) {
        return applications.stream().map(Application::number).toList();
    }

    private static Standing part(Optional<Lane> lane) {
        return lane.<Standing>map(some -> new Standing.InLane(some, 0)).orElseGet(() -> new Standing.Holding(0));
    }

    private static Standing at(Standing part, int rank) {
        return switch (part) {
            case Standing.Holding _ -> new Standing.Holding(rank);
            case Standing.InLane(var lane, var _) -> new Standing.InLane(lane, rank);
        };
    }
}
