package kezek.bench.wire;

/**
 * How long and how fast all who ask may ask.
 *
 * @param seconds after which nobody begins; infinite for until all have gone home
 * @param rate requests a second of all together, whether or not those before were answered; 0 for as fast as they are answered
 */
public record Pace(double seconds, double rate) {

    /** As fast as answers come, until nobody has a question. */
    public static Pace untilAllAreDone() {
        return closed(Double.POSITIVE_INFINITY);
    }

    /** As fast as answers come, for this long. */
    public static Pace closed(double seconds) {
        return new Pace(seconds, 0);
    }

    /** At a rate, for this long: a turn that finds everybody waiting is taken late, and its time begins when it was due. */
    public static Pace open(double seconds, double rate) {
        return new Pace(seconds, rate);
    }
}
