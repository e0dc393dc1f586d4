package kezek.portal.demo;

import java.util.List;
import java.util.Random;

/** Random choices. {@link Random} itself is prescribed to the bit, so a seed gives the same city on every machine. */
final class Draw {

    /** A choice with its weight, a positive number in no unit. */
    record Weighted<T>(T choice, int weight) {}

    private Draw() {}

    /** A source for one part of the city, so that a change of one part leaves the others as they are. */
    static Random source(long seed, CityPlan plan, String part) {
        return new Random(seed * 31 + (plan.slug() + "/" + part).hashCode());
    }

    static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static <T> T weighted(List<Weighted<T>> choices, Random random) {
        var total = choices.stream().mapToInt(Weighted::weight).sum();
        var left = random.nextInt(total);
        for (var choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.choice();
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    /** Whether something happens that happens so often in a thousand. */
    static boolean inThousand(int often, Random random) {
        return random.nextInt(1000) < often;
    }

    /** A whole number; both ends are in. */
    static int between(int from, int to, Random random) {
        return from + random.nextInt(to - from + 1);
    }
}
