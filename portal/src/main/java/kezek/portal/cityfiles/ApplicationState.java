package kezek.portal.cityfiles;

import java.time.Instant;
import java.util.Optional;

/** The state of an application that still stands in its queue. */
public sealed interface ApplicationState {

    /** The child waits for a place. */
    record Waiting() implements ApplicationState {}

    /**
     * The child is in the stop-list.
     *
     * @param until out; empty if the entry stands until the parent restores the application
     */
    record StopListed(Optional<Instant> until) implements ApplicationState {
        public StopListed {
            until.ifPresent(Require::microseconds);
        }
    }
}
