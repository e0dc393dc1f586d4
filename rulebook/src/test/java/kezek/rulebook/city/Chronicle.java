package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kezek.rulebook.city.audit.Auditor;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.LocalLaw;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** Writes down what happens, and lets the auditor read every line at once. */
final class Chronicle {

    private final Auditor auditor;
    private final List<Happening> history = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private Consumer<Happening> listener = told -> {};

    Chronicle(LocalLaw law, Instant begin) {
        this.auditor = new Auditor(law, begin);
    }

    /** Who hears of every happening once the tables say it. */
    void listener(Consumer<Happening> who) {
        listener = who;
    }

    void tell(Happening happening) {
        history.add(happening);
        auditor.read(happening);
        listener.accept(happening);
        if (!auditor.findings().isEmpty()) {
            throw new AssertionError("happening " + history.size() + ": " + auditor.findings());
        }
    }

    /** Counts an answer of the rulebook and passes it on. */
    <T> T answered(T outcome) {
        answers.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
        return outcome;
    }

    List<Happening> history() {
        return List.copyOf(history);
    }

    /** How often the rulebook gave each answer. */
    Map<String, Integer> answers() {
        return answers;
    }

    static Happening.Kind word(QueueKind kind) {
        return switch (kind) {
            case ORDINARY -> Happening.Kind.ORDINARY;
            case SPECIAL -> Happening.Kind.SPECIAL;
            case SANATORIUM -> Happening.Kind.SANATORIUM;
        };
    }

    static Happening.Lane word(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> Happening.Lane.X;
            case FIRST_PRIORITY -> Happening.Lane.P;
            case ORDINARY -> Happening.Lane.O;
        };
    }
}
