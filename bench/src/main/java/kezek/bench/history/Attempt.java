package kezek.bench.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One request of a family. Its instants are of one clock, the one that the portal goes by.
 *
 * @param application number of the application
 * @param group the group that was asked for
 * @param key of the reservation; it names the reservation for what follows
 * @param asked before the request was sent
 * @param answered after the answer was read, or when the client gave up
 */
public record Attempt(
        Act act, long application, String group, UUID key, Instant asked, Instant answered, Answer answer) {

    public Attempt {
        if (answered.isBefore(asked)) {
            throw new IllegalArgumentException("answered before it was asked: " + asked + " … " + answered);
        }
    }
}
