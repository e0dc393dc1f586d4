package kezek.rulebook.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kezek.rulebook.Rulebook;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId.OfCohort;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Waiting;
import org.junit.jupiter.api.Test;

/** A million children wait, fifteen thousand places open: the opening reads the heads of the lanes and leaves the rest alone. */
class LargeOpeningTest {

    private static final int CHILDREN_PER_COHORT = 250_000;
    private static final int SCHOOL_YEAR = 2026;

    private record Child(FiledOrder filed) implements Waiting {}

    private long read;

    @Test
    void only_the_heads_are_read_and_half_a_second_suffices() {
        var places = List.of(
                places(2, 3, 3_000),
                places(3, 4, 3_000),
                places(4, 5, 3_000),
                places(5, 6, 2_000),
                places(3, 6, 3_000),
                places(2, 6, 1_000));
        var facts = new OpeningFacts<Child>(
                queues(), Map.of(), places, child -> child.filed().number() % 10 == 0);
        var rules = Rulebook.kazakhstan().inForce("almaty", LocalDate.of(2026, 3, 2));
        var opening = assertTimeout(Duration.ofMillis(500), () -> Opening.of(facts, rules));
        assertEquals(15_000, opening.accesses().size());
        var children = new HashSet<>(
                opening.accesses().stream().map(Opening.Given::child).toList());
        assertEquals(15_000, children.size());
        assertTrue(children.stream().noneMatch(child -> child.filed().number() % 10 == 0));
        // One in ten is passed over, and one child waits at the head of each of the twelve lanes.
        assertTrue(read < 15_000 * 10 / 9 + 100, "children read: " + read);
        assertEquals(
                3_600,
                opening.accesses().stream()
                        .filter(given -> given.lane() == Lane.OUT_OF_TURN)
                        .count());
    }

    private Map<OfCohort, Lanes<Iterable<Child>>> queues() {
        var queues = new HashMap<OfCohort, Lanes<Iterable<Child>>>();
        for (var age = 2; age <= 5; age++) {
            var numbers = 1_000_000 * age;
            queues.put(
                    new OfCohort(QueueKind.ORDINARY, SCHOOL_YEAR - age),
                    new Lanes<>(
                            lane(numbers, 1_000),
                            lane(numbers + 10_000, 62_500),
                            lane(numbers + 100_000, CHILDREN_PER_COHORT - 62_500 - 1_000)));
        }
        return queues;
    }

    private Iterable<Child> lane(int firstNumber, int length) {
        return () -> IntStream.range(firstNumber, firstNumber + length)
                .peek(number -> read++)
                .mapToObj(number -> new Child(new FiledOrder(Instant.ofEpochSecond(number), number)))
                .iterator();
    }

    private static OpenedPlaces places(int from, int to, int count) {
        return new OpenedPlaces(QueueKind.ORDINARY, new AgeGroup(from, to), SCHOOL_YEAR, count);
    }
}
