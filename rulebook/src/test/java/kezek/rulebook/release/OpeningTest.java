package kezek.rulebook.release;

import static kezek.rulebook.queue.QueueCells.lane;
import static kezek.rulebook.queue.QueueCells.number;
import static kezek.rulebook.queue.QueueCells.words;
import static kezek.rulebook.queue.QueueCells.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.LineId.OfCohort;
import kezek.rulebook.queue.LineId.OfMixedGroup;
import kezek.rulebook.queue.QueueCells;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpeningTest {

    private static final int SCHOOL_YEAR = 2026;
    private static final AgeGroup THREE = new AgeGroup(3, 4);
    private static final LineId COHORT_OF_THREE = new OfCohort(QueueKind.ORDINARY, SCHOOL_YEAR - 3);
    private static final Rules CLASSIC = Rulebook.kazakhstan().inForce("almaty", LocalDate.of(2026, 3, 2));

    /** A child of the examples: the letter is its lane, the number its place in the order of filing. */
    private record Child(String label) implements Waiting {
        @Override
        public FiledOrder filed() {
            return new FiledOrder(Instant.EPOCH, Long.parseLong(label.substring(1)));
        }
    }

    @TestFactory
    Stream<DynamicTest> an_opening_gives_access_so() {
        return RuleRows.of("queue-order", "opening", row -> {
            var passed = words(row, "passed");
            var facts = new OpeningFacts<>(
                    queues(row.text("waiting")),
                    turns(row, "turns"),
                    places(row),
                    (Child child) -> passed.contains(child.label()));
            var opening = Opening.of(facts, CLASSIC);
            assertEquals(words(row, "accesses"), labels(opening));
            assertEquals(turns(row, "after"), opening.turns());
        });
    }

    @TestFactory
    Stream<DynamicTest> one_place_a_day_goes_so() {
        return RuleRows.of("queue-order", "days", row -> {
            var rules = with(yes(row, "memory") ? TurnMemory.CARRIED_OVER : TurnMemory.RESTARTED_AT_EVERY_OPENING);
            var queues = queues("3: " + row.text("waiting"));
            var expected = words(row, "accesses");
            var accessDay = new HashMap<Child, Integer>();
            var accesses = new ArrayList<String>();
            Map<LineId, Turn> turns = Map.of();
            for (var day = 0; day < expected.size(); day++) {
                var opening =
                        Opening.of(new OpeningFacts<>(queues, turns, onePlace(), holdsOn(row, day, accessDay)), rules);
                for (var given : opening.accesses()) {
                    accessDay.put(given.child(), day);
                }
                accesses.addAll(labels(opening));
                turns = opening.turns();
            }
            assertEquals(expected, accesses);
        });
    }

    @Test
    void a_child_gets_one_access_from_the_places_that_reached_it_first() {
        var queues = queues("3: P1 O2; 4: O3");
        var places = List.of(places("3–6=9"), places("3–4=1"), places("4–5=1"));
        var opening = Opening.of(new OpeningFacts<>(queues, Map.of(), places, (Child child) -> false), CLASSIC);
        assertEquals(
                List.of(
                        new Opening.Given<>(new Child("P1"), Lane.FIRST_PRIORITY, places("3–4=1")),
                        new Opening.Given<>(new Child("O3"), Lane.ORDINARY, places("4–5=1")),
                        new Opening.Given<>(new Child("O2"), Lane.ORDINARY, places("3–6=9"))),
                opening.accesses());
    }

    @Test
    void each_kind_has_queues_and_places_of_its_own() {
        Map<OfCohort, Lanes<Iterable<Child>>> queues = Map.of(
                new OfCohort(QueueKind.ORDINARY, 2023), lanes("P1 O2"),
                new OfCohort(QueueKind.SPECIAL, 2023), lanes("P3 O4"));
        var places = List.of(new OpenedPlaces(QueueKind.SPECIAL, THREE, SCHOOL_YEAR, 3));
        var opening = Opening.of(new OpeningFacts<>(queues, Map.of(), places, (Child child) -> false), CLASSIC);
        assertEquals(List.of("P3", "O4"), labels(opening));
    }

    @Test
    void the_school_year_of_the_places_says_which_cohort_it_is() {
        Map<OfCohort, Lanes<Iterable<Child>>> queues = Map.of(
                new OfCohort(QueueKind.ORDINARY, 2022), lanes("O1"),
                new OfCohort(QueueKind.ORDINARY, 2023), lanes("O2"));
        var places = List.of(
                new OpenedPlaces(QueueKind.ORDINARY, THREE, 2026, 1),
                new OpenedPlaces(QueueKind.ORDINARY, THREE, 2025, 1));
        var opening = Opening.of(new OpeningFacts<>(queues, Map.of(), places, (Child child) -> false), CLASSIC);
        assertEquals(List.of("O1", "O2"), labels(opening));
    }

    @Test
    void without_memory_every_turn_starts_anew_even_where_nothing_opens() {
        var other = new OfCohort(QueueKind.SPECIAL, 2021);
        Map<LineId, Turn> turns = Map.of(COHORT_OF_THREE, new Turn(1, 3), other, new Turn(0, 3));
        var facts = new OpeningFacts<>(queues("3: P1 O2"), turns, onePlace(), (Child child) -> false);
        var opening = Opening.of(facts, with(TurnMemory.RESTARTED_AT_EVERY_OPENING));
        assertEquals(List.of("P1"), labels(opening));
        assertEquals(Map.of(COHORT_OF_THREE, new Turn(0, 3), other, Turn.start(3)), opening.turns());
    }

    @Test
    void a_turn_kept_under_another_ratio_goes_on_under_the_one_in_force() {
        Map<LineId, Turn> turns = Map.of(COHORT_OF_THREE, new Turn(4, 4));
        var facts = new OpeningFacts<>(queues("3: P1 O2"), turns, onePlace(), (Child child) -> false);
        var opening = Opening.of(facts, CLASSIC);
        assertEquals(List.of("P1"), labels(opening));
        assertEquals(Map.of(COHORT_OF_THREE, new Turn(0, 3)), opening.turns());
    }

    @Test
    void a_lane_out_of_order_is_a_bug() {
        var facts = new OpeningFacts<>(queues("3: O2 O1"), Map.of(), List.of(places("3–4=2")), (Child child) -> false);
        assertThrows(IllegalArgumentException.class, () -> Opening.of(facts, CLASSIC));
    }

    @Test
    void at_least_one_place_opens() {
        assertThrows(IllegalArgumentException.class, () -> new OpenedPlaces(QueueKind.ORDINARY, THREE, SCHOOL_YEAR, 0));
    }

    /** Whether a child is passed over on a day: for ever once it took its place, else while its window lasts. */
    private static Predicate<Child> holdsOn(Row row, int day, Map<Child, Integer> accessDay) {
        var taken = yes(row, "taken");
        var window = number(row, "window");
        return child -> {
            var since = accessDay.get(child);
            return since != null && (taken || day < since + window);
        };
    }

    private static List<String> labels(Opening<Child> opening) {
        return opening.accesses().stream().map(given -> given.child().label()).toList();
    }

    private static List<OpenedPlaces> onePlace() {
        return List.of(places("3–4=1"));
    }

    private static List<OpenedPlaces> places(Row row) {
        return parts(row.text("places"), ",").map(OpeningTest::places).toList();
    }

    private static OpenedPlaces places(String agesAndCount) {
        var parts = agesAndCount.split("=", -1);
        return new OpenedPlaces(QueueKind.ORDINARY, group(parts[0]), SCHOOL_YEAR, Integer.parseInt(parts[1]));
    }

    private static AgeGroup group(String ages) {
        var parts = ages.split("–", -1);
        return new AgeGroup(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Map<LineId, Turn> turns(Row row, String column) {
        var turns = new HashMap<LineId, Turn>();
        parts(row.text(column), ",").forEach(part -> {
            var group = group(part.split("=", -1)[0]);
            LineId line = group.isMixed()
                    ? new OfMixedGroup(QueueKind.ORDINARY, group)
                    : new OfCohort(QueueKind.ORDINARY, SCHOOL_YEAR - group.from());
            turns.put(line, new Turn(Integer.parseInt(part.split("=", -1)[1]), 3));
        });
        return turns;
    }

    private static Map<OfCohort, Lanes<Iterable<Child>>> queues(String byAge) {
        var queues = new HashMap<OfCohort, Lanes<Iterable<Child>>>();
        parts(byAge, ";").forEach(part -> {
            var age = Integer.parseInt(part.substring(0, part.indexOf(':')));
            queues.put(
                    new OfCohort(QueueKind.ORDINARY, SCHOOL_YEAR - age), lanes(part.substring(part.indexOf(':') + 1)));
        });
        return queues;
    }

    private static Lanes<Iterable<Child>> lanes(String labels) {
        return QueueCells.lanes(words(labels))
                .map(lane -> lane.stream().map(Child::new).toList());
    }

    private static Stream<String> parts(String cell, String separator) {
        return Stream.of(cell.split(separator, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Rules with(TurnMemory memory) {
        return new Rules(
                CLASSIC.version(),
                CLASSIC.source(),
                CLASSIC.regime(),
                new QueueRules(CLASSIC.queue().ordinaryPerFirstPriority(), memory),
                CLASSIC.age(),
                CLASSIC.release(),
                CLASSIC.reservation(),
                CLASSIC.referral(),
                CLASSIC.stopList());
    }
}
