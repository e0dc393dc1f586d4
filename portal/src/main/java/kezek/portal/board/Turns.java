package kezek.portal.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;

/**
 * The turns that openings have left, and what they mean for the line under the rules in force: the turn with which the next opening begins.
 * Not safe for several threads. Page: rules/queue-order.md
 */
final class Turns {

    private final Map<LineId.OfCohort, Turn> left = new HashMap<>();
    private QueueRules inForce;

    Turns(QueueRules inForce) {
        this.inForce = inForce;
    }

    /** The turn with which the next opening of a queue begins. */
    Turn next(LineId.OfCohort queue) {
        var ratio = inForce.ordinaryPerFirstPriority();
        return Optional.ofNullable(left.get(queue))
                .filter(turn -> inForce.turnMemory() == TurnMemory.CARRIED_OVER)
                .map(turn -> turn.underRatio(ratio))
                .orElse(Turn.start(ratio));
    }

    /** Other rules come into force; whether they change anything. */
    boolean follow(QueueRules now) {
        var changes = !now.equals(inForce);
        inForce = now;
        return changes;
    }

    /** Whether these are the rules in force. */
    boolean isUnder(QueueRules rules) {
        return rules.equals(inForce);
    }

    /** What an opening left, as it was stored: so many ordinary children since the last first-priority one. */
    void know(LineId.OfCohort queue, int ordinaryGiven) {
        left.put(queue, new Turn(ordinaryGiven, Math.max(ordinaryGiven, inForce.ordinaryPerFirstPriority())));
    }

    /** At an opening every turn is taken over as the rules of that day say. */
    void begin(QueueRules rules) {
        var ratio = rules.ordinaryPerFirstPriority();
        left.replaceAll((queue, turn) -> switch (rules.turnMemory()) {
            case CARRIED_OVER -> turn.underRatio(ratio);
            case RESTARTED_AT_EVERY_OPENING -> Turn.start(ratio);
        });
    }

    /** A place of a queue opens: from now on it has a turn. */
    void open(LineId.OfCohort queue, QueueRules rules) {
        left.putIfAbsent(queue, Turn.start(rules.ordinaryPerFirstPriority()));
    }

    /** An opening gave access to a child of this lane. */
    void give(LineId.OfCohort queue, Lane lane, QueueRules rules) {
        open(queue, rules);
        left.computeIfPresent(queue, (same, turn) -> turn.after(lane));
    }
}
