package kezek.rulebook.release;

import java.util.Iterator;
import java.util.function.Predicate;
import kezek.rulebook.queue.Waiting;
import org.jspecify.annotations.Nullable;

/** The first child of a lane that is not passed over; reads on only when it was taken. */
final class LaneHead<T extends Waiting> {

    private final Iterator<T> lane;
    private final Predicate<T> passedOver;
    private @Nullable T last;
    private @Nullable T first;

    LaneHead(Iterator<T> lane, Predicate<T> passedOver) {
        this.lane = lane;
        this.passedOver = passedOver;
    }

    /** Whether somebody waits; reads the lane as far as the first who does. */
    boolean waits() {
        while (first == null && lane.hasNext()) {
            var next = lane.next();
            requireAscending(next);
            last = next;
            if (!passedOver.test(next)) {
                first = next;
            }
        }
        return first != null;
    }

    /** Whether the first here filed before the first there; somebody waits in both. */
    boolean comesBefore(LaneHead<T> other) {
        return required().filed().compareTo(other.required().filed()) < 0;
    }

    /** Takes the first child out of the lane; somebody waits. */
    T take() {
        var taken = required();
        first = null;
        return taken;
    }

    private T required() {
        if (first == null) {
            throw new IllegalStateException("nobody waits at this head");
        }
        return first;
    }

    private void requireAscending(T next) {
        if (last != null && last.filed().compareTo(next.filed()) >= 0) {
            throw new IllegalArgumentException(
                    "a lane is in the order of filing: " + last.filed() + ", " + next.filed());
        }
    }
}
