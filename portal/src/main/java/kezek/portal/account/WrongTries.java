package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row. Four are free; from the fifth on the next try has to wait, each time twice as long: one minute, two, four, up to
 * thirty. A right one begins anew.
 *
 * @param last when the last one was typed; there is one unless the count is zero
 */
record WrongTries(int count, Optional<Instant> last) {

    /** None so far. */
    static final WrongTries NONE = new WrongTries(0, Optional.empty());

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 5;

    /** From when the next password is looked at; empty if it is now. */
    Optional<Instant> waitsUntil(Instant now) {
        if (count < FREE) {
            return Optional.empty();
        }
        return last.map(at -> at.plus(wait(count - FREE))).filter(now::isBefore);
    }

    /** One more. */
    WrongTries andAnother(Instant now) {
        return new WrongTries(count + 1, Optional.of(now));
    }

    private static Duration wait(int doublings) {
        return doublings >= DOUBLINGS ? LONGEST_WAIT : Duration.ofMinutes(1L << doublings);
    }
}
