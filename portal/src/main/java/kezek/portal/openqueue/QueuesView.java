package kezek.portal.openqueue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a queue of the territory is chosen, and a number is looked for.
 *
 * @param kinds with their queues; empty if nobody stands anywhere
 * @param number the number that was looked for; empty: none
 * @param error why it was not found; null if nothing is wrong
 * @param standing since when the queues stand still; null if they follow
 */
public record QueuesView(
        List<Kind> kinds,
        String number,
        @Nullable String error,
        @Nullable String standing) {

    /** The queues of one kind, the youngest children first. */
    public record Kind(String name, List<Queue> queues) {}

    /**
     * One queue.
     *
     * @param path below the territory
     * @param born which children it is for
     * @param total how many stand in it
     * @param parts the parts of its line in words
     * @param bars the same as shares of the longest queue
     */
    public record Queue(String path, String born, String total, List<String> parts, List<Bar> bars) {}

    /**
     * A part of a bar, in thousandths of its width.
     *
     * @param lane the class that gives its colour
     */
    public record Bar(String lane, int from, int width) {}
}
