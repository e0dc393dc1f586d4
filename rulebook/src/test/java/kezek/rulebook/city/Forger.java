package kezek.rulebook.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kezek.rulebook.city.audit.Auditor;
import kezek.rulebook.city.audit.Finding;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Rule;

/** Takes a history that is in order, spoils one thing in it, thrown by a seed, and sees whether the auditor finds it there. */
final class Forger {

    private static final Scenario SCENARIO = Scenario.astana().of(300, 10).until(LocalDate.of(2019, 9, 20));
    private static final Instant BEGIN =
            SCENARIO.first().atStartOfDay(SCENARIO.law().zone()).toInstant();
    private static final long SEED = Long.getLong("kezek.seed", 20_190_401L);
    private static final List<Happening> HISTORY =
            Year.live(SCENARIO, SEED, Diligence.LATE).history();

    private final Dice dice = new Dice(SEED);

    /** The history in order. */
    List<Happening> history() {
        return HISTORY;
    }

    /** The instant of a local time in the city. */
    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SCENARIO.law().zone()).toInstant();
    }

    /** Some happening of a kind. */
    <T extends Happening> T some(Class<T> kind) {
        return some(kind, any -> true);
    }

    /** Some happening of a kind for which this is true. */
    <T extends Happening> T some(Class<T> kind, Predicate<T> chosen) {
        var all = HISTORY.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(chosen)
                .toList();
        assertTrue(!all.isEmpty(), "no such " + kind.getSimpleName() + ", seed " + SEED);
        return dice.pick(all);
    }

    /** An opening that gave access to as many children, at least. */
    Opened someOpening(int accesses) {
        return some(Opened.class, opened -> opened.accesses().size() >= accesses);
    }

    /** The first happening of a kind after another one for which this is true. */
    <T extends Happening> T after(Happening earlier, Class<T> kind, Predicate<T> chosen) {
        return HISTORY.stream()
                .skip(HISTORY.indexOf(earlier) + 1L)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(chosen)
                .findFirst()
                .orElseThrow();
    }

    /** The history without one happening. */
    List<Happening> without(Happening happening) {
        return HISTORY.stream().filter(other -> !other.equals(happening)).toList();
    }

    /** The history with one happening changed. */
    <T extends Happening> List<Happening> with(T happening, UnaryOperator<T> forged) {
        return replace(happening, forged.apply(happening));
    }

    /** The history with another happening in the place of one. */
    List<Happening> replace(Happening happening, Happening forged) {
        return HISTORY.stream()
                .map(other -> other.equals(happening) ? forged : other)
                .toList();
    }

    /** The history with one happening more, right after another. */
    List<Happening> insert(Happening after, Happening forged) {
        return insertAt(HISTORY.indexOf(after) + 1, forged);
    }

    /** The history with one happening more, after all that happened before it. */
    List<Happening> insert(Happening forged) {
        var index = IntStream.range(0, HISTORY.size())
                .filter(i -> HISTORY.get(i).at().isAfter(forged.at()))
                .findFirst()
                .orElseThrow();
        return insertAt(index, forged);
    }

    private static List<Happening> insertAt(int index, Happening forged) {
        var history = new ArrayList<>(HISTORY);
        history.add(index, forged);
        return history;
    }

    /** The auditor finds that the first wrong happening breaks this rule. */
    static void assertCaught(Rule rule, List<Happening> forged) {
        var rules = findings(forged).stream().map(Finding::rule).toList();
        assertTrue(rules.contains(rule), rule + " was not found, but " + rules + ", seed " + SEED);
    }

    /** The auditor finds nothing. */
    static void assertInOrder(List<Happening> history) {
        assertEquals(List.of(), findings(history), "seed " + SEED);
    }

    private static List<Finding> findings(List<Happening> history) {
        return Auditor.firstFindings(SCENARIO.law(), BEGIN, history);
    }
}
