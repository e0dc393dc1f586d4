package kezek.rulebook.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.LineId.OfCohort;
import kezek.rulebook.queue.LineId.OfMixedGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever opens goes along the line that people see: its first children, without those who are passed over. */
class OpeningAlongTheLineTest {

    private static final Rules RULES = Rulebook.kazakhstan().inForce("almaty", LocalDate.of(2026, 3, 2));
    private static final int SCHOOL_YEAR = 2026;
    private static final AgeGroup MIXED = new AgeGroup(3, 6);

    private record Child(int age, Lane lane, boolean holds, FiledOrder filed) implements Waiting {}

    @RepeatedTest(200)
    void access_is_given_along_the_line(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var children = children(random);
        var group = random.nextBoolean() ? MIXED : new AgeGroup(4, 5);
        var places = new OpenedPlaces(QueueKind.ORDINARY, group, SCHOOL_YEAR, random.nextInt(1, 60));
        var turn = new Turn(random.nextInt(4), 3);
        Map<LineId, Turn> turns =
                Map.of(new OfMixedGroup(QueueKind.ORDINARY, MIXED), turn, new OfCohort(QueueKind.ORDINARY, 2022), turn);
        var opening = Opening.of(new OpeningFacts<>(queues(children), turns, List.of(places), Child::holds), RULES);
        var eligible = children.stream()
                .filter(child -> group.covers(child.age()) && !child.holds())
                .toList();
        var line = QueueOrder.line(List.of(), lanes(eligible), turn);
        var given = opening.accesses().stream().map(Opening.Given::child).toList();
        assertEquals(line.subList(0, Math.min(places.count(), line.size())), given, "seed " + repetition);
        // And the rest of the line keeps its order: the new turn goes on where this opening stopped.
        var rest = eligible.stream().filter(child -> !given.contains(child)).toList();
        var after = opening.turns().getOrDefault(places.line(), turn);
        assertEquals(
                line.subList(given.size(), line.size()),
                QueueOrder.line(List.of(), lanes(rest), after),
                "seed " + repetition);
    }

    private static List<Child> children(SplittableRandom random) {
        var children = new ArrayList<Child>();
        for (var number = 1; number <= 80; number++) {
            var filed = new FiledOrder(Instant.ofEpochSecond(random.nextInt(40)), number);
            // One in twenty is out of turn, one in four of first priority.
            var dice = random.nextInt(20);
            var lane = dice == 0 ? Lane.OUT_OF_TURN : dice <= 5 ? Lane.FIRST_PRIORITY : Lane.ORDINARY;
            children.add(new Child(random.nextInt(2, 7), lane, random.nextInt(6) == 0, filed));
        }
        children.sort(Comparator.comparing(Child::filed));
        return children;
    }

    private static Map<OfCohort, Lanes<Iterable<Child>>> queues(List<Child> children) {
        var queues = new HashMap<OfCohort, Lanes<Iterable<Child>>>();
        IntStream.range(2, 7)
                .forEach(age -> queues.put(
                        new OfCohort(QueueKind.ORDINARY, SCHOOL_YEAR - age),
                        lanes(children.stream()
                                .filter(child -> child.age() == age)
                                .toList())));
        return queues;
    }

    private static Lanes<Iterable<Child>> lanes(List<Child> children) {
        return new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane ->
                        children.stream().filter(child -> child.lane() == lane).toList());
    }
}
