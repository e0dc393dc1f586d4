package kezek.rulebook.queue;

import static kezek.rulebook.queue.QueueCells.english;
import static kezek.rulebook.queue.QueueCells.words;
import static kezek.rulebook.queue.QueueCells.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.queue.Registration.LiveApplication;
import kezek.rulebook.queue.RegistrationOutcome.AlreadyInQueue;
import kezek.rulebook.queue.RegistrationOutcome.ConclusionNeeded;
import kezek.rulebook.queue.RegistrationOutcome.InAnotherTerritory;
import kezek.rulebook.queue.RegistrationOutcome.Joins;
import kezek.rulebook.queue.RegistrationOutcome.NotYetBorn;
import kezek.rulebook.queue.RegistrationOutcome.SchoolAge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RegistrationTest {

    private static final AgeRules AGES = new AgeRules(2, 6);

    @TestFactory
    Stream<DynamicTest> a_child_joins_or_is_refused_so() {
        return RuleRows.of("queue-order", "registration", row -> {
            var asked = new Registration(
                    "astana", kind(english(row, "kind")), LocalDate.parse(row.text("born")), yes(row, "conclusion"));
            var outcome = asked.decide(live(row), LocalDate.parse(row.text("today")), AGES);
            assertEquals(english(row, "outcome"), inWords(outcome));
        });
    }

    @Test
    void another_territory_is_named_before_a_queue_of_the_same_kind() {
        var asked = new Registration("astana", QueueKind.ORDINARY, LocalDate.of(2023, 10, 15), false);
        var live = List.of(
                new LiveApplication("astana", QueueKind.ORDINARY, 100_042),
                new LiveApplication("almaty", QueueKind.SPECIAL, 100_043));
        assertEquals(new InAnotherTerritory("almaty"), asked.decide(live, LocalDate.of(2026, 3, 2), AGES));
    }

    private static List<LiveApplication> live(Row row) {
        var words = words(row, "live");
        return words.isEmpty()
                ? List.of()
                : List.of(new LiveApplication(words.get(0), kind(words.get(1)), Long.parseLong(words.get(2))));
    }

    private static QueueKind kind(String name) {
        return QueueKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String inWords(RegistrationOutcome outcome) {
        return switch (outcome) {
            case Joins joins -> "queue of " + joins.queue().birthYear();
            case NotYetBorn unborn -> "not yet born";
            case SchoolAge old -> "school age";
            case InAnotherTerritory elsewhere -> "in another territory: " + elsewhere.territory();
            case AlreadyInQueue already -> "in the queue already, № " + already.number();
            case ConclusionNeeded needed -> "conclusion needed";
        };
    }
}
