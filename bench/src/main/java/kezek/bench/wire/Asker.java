package kezek.bench.wire;

import org.jspecify.annotations.Nullable;

/** One who asks, waits for the answer and asks again, over a connection of its own. One thread speaks to it, from the first question to the last answer. */
public interface Asker {

    /** The next request as it goes over the wire ({@link Request}); null if there is none and the asker goes home. */
    byte @Nullable [] next();

    /**
     * The last request was answered; the body was read and thrown away.
     *
     * @param status of HTTP
     * @param nanos since its turn: in a closed loop since the asker was free to ask, in an open loop since it was due
     */
    void answered(int status, long nanos);
}
