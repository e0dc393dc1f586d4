package kezek.rulebook.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed: the same seed throws the same year. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound − 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something happens that happens so many times in a hundred. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** How many times something happens today that happens so often a day. */
    int timesADay(double perDay) {
        var whole = (int) perDay;
        return whole + (random.nextDouble() < perDay - whole ? 1 : 0);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Some second from {@code from} (in) to {@code until} (out). */
    Instant between(Instant from, Instant until) {
        var seconds = Duration.between(from, until).toSeconds();
        return seconds < 1 ? from : from.plusSeconds(random.nextLong(seconds));
    }
}
