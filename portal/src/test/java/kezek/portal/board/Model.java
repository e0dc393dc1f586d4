package kezek.portal.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;

/** A territory as a person would keep it on paper: cards in boxes, and the rulebook that says how a line is made of them. */
final class Model {

    /** One application. */
    static final class Card {
        final long number;
        final LineId.OfCohort queue;
        final long filedAt;
        final List<Lane> benefits = new ArrayList<>();
        final Set<Held> held = EnumSet.noneOf(Held.class);
        Lane lane;
        boolean stopListed;
        boolean ended;
        boolean hasHeld;
        long since;
        int ordinal;

        Card(long number, LineId.OfCohort queue, Lane lane, long filedAt) {
            this.number = number;
            this.queue = queue;
            this.lane = lane;
            this.filedAt = filedAt;
        }

        boolean isHolder() {
            return !ended && (held.contains(Held.REFERRAL) || !held.isEmpty() && !stopListed);
        }

        boolean waits() {
            return !ended && held.isEmpty() && !stopListed;
        }

        long filedAt() {
            return filedAt;
        }

        long number() {
            return number;
        }
    }

    private static final Comparator<Card> BY_DATE =
            Comparator.comparingLong(Card::filedAt).thenComparingLong(Card::number);
    private static final Comparator<Card> BY_RIGHT = Comparator.<Card>comparingLong(card -> card.since)
            .thenComparingInt(card -> card.ordinal)
            .thenComparing(BY_DATE);

    private final Map<LineId.OfCohort, Map<Lane, TreeSet<Card>>> waiting = new HashMap<>();
    private final Map<LineId.OfCohort, TreeSet<Card>> holders = new HashMap<>();
    final Map<LineId.OfCohort, Integer> given = new HashMap<>();
    QueueRules rules;

    Model(QueueRules rules) {
        this.rules = rules;
    }

    /** Takes a card out of its box before it is written on, and puts it where it belongs then. */
    void write(Card card, Runnable pen) {
        holders(card.queue).remove(card);
        lane(card.queue, card.lane).remove(card);
        pen.run();
        if (card.isHolder()) {
            holders(card.queue).add(card);
        } else if (card.waits()) {
            lane(card.queue, card.lane).add(card);
        }
    }

    /** Everybody in a line, in order. */
    List<Long> line(LineId.OfCohort queue) {
        var lanes = new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane -> List.copyOf(lane(queue, lane)));
        return QueueOrder.line(List.copyOf(holders(queue)), lanes, turn(queue)).stream()
                .map(Card::number)
                .toList();
    }

    private Turn turn(LineId.OfCohort queue) {
        var ratio = rules.ordinaryPerFirstPriority();
        var kept = rules.turnMemory() == TurnMemory.CARRIED_OVER ? given.getOrDefault(queue, ratio) : ratio;
        return new Turn(Math.min(kept, ratio), ratio);
    }

    private TreeSet<Card> holders(LineId.OfCohort queue) {
        return holders.computeIfAbsent(queue, fresh -> new TreeSet<>(BY_RIGHT));
    }

    private TreeSet<Card> lane(LineId.OfCohort queue, Lane lane) {
        return waiting.computeIfAbsent(queue, fresh -> new HashMap<>())
                .computeIfAbsent(lane, fresh -> new TreeSet<>(BY_DATE));
    }
}
