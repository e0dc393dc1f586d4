package kezek.rulebook.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;

/**
 * The opening of one territory: as many children as places get access. A group of one age gives along the queue of its cohort; a mixed group
 * along the lanes of the covered cohorts, merged by filing, with a turn of its own. A child gets at most one access, and only the heads of the
 * lanes are read. Page: rules/queue-order.md
 *
 * @param accesses in the order in which they were given, which is the order of the holders in the line
 * @param turns the turns after the opening: those that the facts held and those of every line whose places opened
 */
public record Opening<T extends Waiting>(List<Given<T>> accesses, Map<LineId, Turn> turns) {

    /**
     * One access: who got it, from which lane, and the places because of which. It holds for any place that fits the child.
     *
     * @param lane the lane in which the child waited
     */
    public record Given<T extends Waiting>(T child, Lane lane, OpenedPlaces places) {}

    public Opening {
        accesses = List.copyOf(accesses);
        turns = Map.copyOf(turns);
    }

    /**
     * Carries out one opening. Groups of one age are served first, by age, then mixed ones by their youngest and their oldest age, so that a
     * child is given what fewest others can take. Fewer children than places: fewer accesses.
     *
     * @param rules those in force on the day of the opening
     */
    public static <T extends Waiting> Opening<T> of(OpeningFacts<T> facts, Rules rules) {
        var doors = new Doors<>(facts, rules);
        facts.places().stream().sorted(OpenedPlaces.SERVED).forEach(doors::open);
        return new Opening<>(doors.accesses, doors.turns);
    }

    /** The state of one opening while it is carried out. */
    private static final class Doors<T extends Waiting> {

        private final OpeningFacts<T> facts;
        private final Rules rules;
        private final List<Given<T>> accesses = new ArrayList<>();
        private final Map<LineId, Turn> turns = new HashMap<>();
        private final Map<LineId.OfCohort, Lanes<LaneHead<T>>> heads = new HashMap<>();

        Doors(OpeningFacts<T> facts, Rules rules) {
            this.facts = facts;
            this.rules = rules;
            facts.turns().forEach((line, turn) -> turns.put(line, atOpening(turn)));
        }

        void open(OpenedPlaces places) {
            var line = merged(places);
            var turn = turns.getOrDefault(places.line(), start());
            for (var left = places.count(); left > 0; left--) {
                var next = turn.next(lane -> first(line, lane).isPresent());
                if (next.isEmpty()) {
                    break;
                }
                var lane = next.get();
                accesses.add(new Given<>(first(line, lane).orElseThrow().take(), lane, places));
                turn = turn.after(lane);
            }
            turns.put(places.line(), turn);
        }

        /** The lanes of the cohorts that the group covers, without those too young for a place. */
        private List<Lanes<LaneHead<T>>> merged(OpenedPlaces places) {
            var group = places.group();
            return IntStream.range(Math.max(group.from(), rules.age().smallest()), group.to())
                    .mapToObj(places::cohortOfAge)
                    .flatMap(queue -> heads(queue).stream())
                    .toList();
        }

        private Optional<Lanes<LaneHead<T>>> heads(LineId.OfCohort queue) {
            var lanes = Optional.ofNullable(facts.queues().get(queue));
            return lanes.map(known -> heads.computeIfAbsent(
                    queue, unread -> known.map(lane -> new LaneHead<>(lane.iterator(), facts.passedOver()))));
        }

        /** The lane head with the earliest filing among the lanes of one name. */
        private Optional<LaneHead<T>> first(List<Lanes<LaneHead<T>>> line, Lane lane) {
            LaneHead<T> first = null;
            for (var ofQueue : line) {
                var head = ofQueue.of(lane);
                if (head.waits() && (first == null || head.comesBefore(first))) {
                    first = head;
                }
            }
            return Optional.ofNullable(first);
        }

        private Turn atOpening(Turn kept) {
            return rules.queue().turnMemory() == TurnMemory.RESTARTED_AT_EVERY_OPENING
                    ? start()
                    : kept.underRatio(rules.queue().ordinaryPerFirstPriority());
        }

        private Turn start() {
            return Turn.start(rules.queue().ordinaryPerFirstPriority());
        }
    }
}
