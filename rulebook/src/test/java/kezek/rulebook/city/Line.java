package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;

/** The line of one queue at an instant: who holds something, who waits in which lane, whose turn it is. */
record Line(List<Application> holders, Lanes<List<Application>> lanes, Turn turn) {

    private static final Comparator<Application> BY_ACCESS = Comparator.comparing(Line::holdsSince)
            .thenComparing(application ->
                    application.access.map(Application.GivenAccess::rank).orElse(0))
            .thenComparing(Application::filed);

    static Line of(City city, LineId.OfCohort queue, Instant now) {
        var holders = new ArrayList<Application>();
        var lanes = new Lanes<List<Application>>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var application : city.queue(queue).values()) {
            if (holds(city, application, now)) {
                holders.add(application);
            } else if (!application.isStopListed(now)) {
                lanes.of(application.right().lane()).add(application);
            }
        }
        holders.sort(BY_ACCESS);
        var ratio = city.rules(now).queue().ordinaryPerFirstPriority();
        var turn = Optional.ofNullable(city.turns.get(queue)).orElse(Turn.start(ratio));
        return new Line(holders, lanes, turn);
    }

    /** Whether the application has access, a reservation or a referral. */
    static boolean holds(City city, Application application, Instant now) {
        return application.liveReferral(now).isPresent()
                || application.liveHold(now).isPresent()
                || city.hasAccess(application, now);
    }

    /** Everyone's number in the line. */
    Map<Long, Integer> numbers() {
        var numbers = new HashMap<Long, Integer>();
        holders.forEach(holder -> numbers.put(holder.number(), numbers.size() + 1));
        for (var lane : Lane.values()) {
            var rank = 0;
            for (var application : lanes.of(lane)) {
                numbers.put(application.number(), QueueOrder.position(lane, ++rank, lengths(), turn));
            }
        }
        return numbers;
    }

    /** The number of one application that holds something or waits. */
    int numberOf(Application application) {
        var lane = application.right().lane();
        var held = holders.indexOf(application);
        return held >= 0
                ? held + 1
                : QueueOrder.position(lane, lanes.of(lane).indexOf(application) + 1, lengths(), turn);
    }

    private LineLengths lengths() {
        return new LineLengths(
                holders.size(),
                lanes.outOfTurn().size(),
                lanes.firstPriority().size(),
                lanes.ordinary().size());
    }

    /** This line after some of those who wait were given access, in this order, and with the turn that this left. */
    Line after(List<Application> given, Turn left) {
        var holding = new ArrayList<>(holders);
        holding.addAll(given);
        var gone = new HashSet<>(given);
        Lanes<List<Application>> waiting = lanes.map(lane ->
                lane.stream().filter(application -> !gone.contains(application)).toList());
        return new Line(holding, waiting, left);
    }

    /** When it got access; for one that never had any, when it took a place that was open to everyone. */
    private static Instant holdsSince(Application application) {
        return application
                .access
                .map(Application.GivenAccess::opening)
                .or(() -> application.holds.stream()
                        .map(hold -> hold.reservation().from())
                        .findFirst())
                .orElse(Instant.MIN);
    }
}
