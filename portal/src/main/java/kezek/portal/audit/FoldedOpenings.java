package kezek.portal.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.audit.FoldedPlaces.Ages;
import kezek.portal.audit.FoldedPlaces.Report;
import kezek.portal.audit.FoldedQueue.Application;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Turn;

/** Accesses in the order in which they were given, and the turns that follow from them. Page: rules/queue-order.md */
final class FoldedOpenings {

    /** An access by its place in its opening. */
    record AccessKey(Instant opening, long ordinal) {
        @Override
        public String toString() {
            return "access " + ordinal + " of the opening at " + opening;
        }
    }

    /** Who got an access, from which lane, by places of which ages. */
    record Access(long application, Lane lane, Ages ages, Optional<End> end) {}

    final Map<AccessKey, Access> accesses = new HashMap<>();
    final Map<LineId, Turn> turns = new HashMap<>();
    private final Map<Long, AccessKey> live = new HashMap<>();
    private Instant opening = Instant.MIN;

    /** A place opens: its line has a turn from now on. */
    void open(Recorded entry, Report place, Rules rules) {
        begin(entry.since(), rules.queue());
        var kind = QueueKind.valueOf(place.kind());
        turns.putIfAbsent(
                line(kind, place.ages(), place.schoolYear() - place.ages().from()),
                Turn.start(rules.queue().ordinaryPerFirstPriority()));
    }

    /** A child gets access; the turn of the line goes on. */
    Optional<String> give(Recorded entry, Application application, Rules rules) {
        var ages = Ages.of(entry);
        if (!ages.ascend()) {
            return Optional.of("an access has ages that do not ascend");
        }
        var lane = FoldedQueue.lane(entry);
        if (lane != application.lane()) {
            return Optional.of(FoldedQueue.name(entry) + " gets access from a lane in which it does not stand");
        }
        var number = FoldedQueue.number(entry);
        var key = new AccessKey(entry.since(), entry.number("ordinal"));
        var access = new Access(number, lane, ages, Optional.empty());
        if (live.containsKey(number) || accesses.putIfAbsent(key, access) != null) {
            return Optional.of(FoldedQueue.name(entry) + " has an access, or another has its place in the opening");
        }
        live.put(number, key);
        begin(entry.since(), rules.queue());
        var start = Turn.start(rules.queue().ordinaryPerFirstPriority());
        turns.compute(
                line(application.kind(), ages, application.cohort()),
                (line, turn) -> (turn == null ? start : turn).after(lane));
        return Optional.empty();
    }

    Optional<String> end(Recorded entry) {
        return end(FoldedQueue.number(entry), new End(entry.since(), entry.word("because")))
                ? Optional.empty()
                : Optional.of(FoldedQueue.name(entry) + " has no access");
    }

    /** Ends the access of an application; whether it had one. */
    boolean end(long application, End how) {
        var key = live.remove(application);
        if (key == null) {
            return false;
        }
        accesses.computeIfPresent(
                key,
                (same, access) -> new Access(access.application(), access.lane(), access.ages(), Optional.of(how)));
        return true;
    }

    /** At the first entry of an opening every turn is taken over as the rules of that day say. */
    private void begin(Instant at, QueueRules rules) {
        if (!at.equals(opening)) {
            opening = at;
            var ratio = rules.ordinaryPerFirstPriority();
            turns.replaceAll((line, turn) -> switch (rules.turnMemory()) {
                case CARRIED_OVER -> turn.underRatio(ratio);
                case RESTARTED_AT_EVERY_OPENING -> Turn.start(ratio);
            });
        }
    }

    private static LineId line(QueueKind kind, Ages ages, int cohort) {
        return ages.to() - ages.from() > 1
                ? new LineId.OfMixedGroup(kind, new AgeGroup(ages.from(), ages.to()))
                : new LineId.OfCohort(kind, cohort);
    }
}
