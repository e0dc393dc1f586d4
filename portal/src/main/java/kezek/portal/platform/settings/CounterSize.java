package kezek.portal.platform.settings;

/**
 * How big the counter of a node is. Why so: docs/decisions/0016-counter.md
 *
 * @param lanes how many clerks
 * @param batch how many claims one transaction decides at most; with 1 each claim has its own
 * @param line how many claims may wait before one clerk
 */
public record CounterSize(int lanes, int batch, int line) {

    /** What holds where nothing else is said. */
    public static final CounterSize USUAL = new CounterSize(2, 512, 10_000);

    public CounterSize {
        if (lanes < 1 || batch < 1 || line < 1) {
            throw new IllegalArgumentException(
                    "a counter has lanes, batches and lines: " + lanes + ", " + batch + ", " + line);
        }
    }
}
