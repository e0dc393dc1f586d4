package kezek.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.bench.history.Answer.Refused;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Finding.Broken;

/**
 * Every refusal was true at some instant of the 250 ms before its answer, or, if the answer took longer, at some instant since it was asked for.
 */
final class Refusals {

    /** How old what a node knows may be. */
    private static final Duration AGE = Duration.ofMillis(250);

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final World world;
    private final Map<UUID, Hold> holds;
    private final NavigableSet<Instant> changes;

    private Refusals(List<Attempt> history, Books books) {
        this.world = new World(history, books);
        this.holds = Acknowledged.holdsByKey(history, books);
        this.changes = new TreeSet<>(world.changes());
    }

    static List<Finding> check(List<Attempt> history, Books books) {
        var refusals = new Refusals(history, books);
        var findings = new ArrayList<Finding>();
        for (var attempt : history) {
            if (attempt.answer() instanceof Refused(var word) && !refusals.wasTrue(attempt, word)) {
                findings.add(new Finding(Broken.UNTRUE_REFUSAL, attempt.toString()));
            }
        }
        return findings;
    }

    private boolean wasTrue(Attempt attempt, String word) {
        var oldest = attempt.answered().minus(AGE);
        var from = attempt.asked().isBefore(oldest) ? attempt.asked() : oldest;
        return instants(from, attempt.answered()).anyMatch(at -> isTrue(attempt, word, at));
    }

    /** Between two changes nothing changes, so these stand for all instants. */
    private Stream<Instant> instants(Instant from, Instant until) {
        return Stream.concat(
                Stream.of(from, until),
                changes.subSet(from, true, until, true).stream()
                        .flatMap(change -> Stream.of(change.minus(TICK), change))
                        .filter(at -> !at.isBefore(from)));
    }

    private boolean isTrue(Attempt attempt, String word, Instant at) {
        return switch (attempt.act()) {
            case RESERVE -> world.refuses(word, attempt.application(), attempt.group(), at);
            case CANCEL -> word.equals("ReservationOver") && isOver(attempt.key(), at);
            case CONFIRM ->
                word.equals("ReservationLapsed") && isOver(attempt.key(), at)
                        || word.equals("OtherReferralLive") && world.isReferred(attempt.application(), at);
        };
    }

    /** Whether what the key was given is over; of a key whose answer nobody heard nothing is known. */
    private boolean isOver(UUID key, Instant at) {
        return Optional.ofNullable(holds.get(key))
                .filter(hold -> at.isBefore(hold.end()))
                .isEmpty();
    }
}
