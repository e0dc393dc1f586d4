package kezek.bench.history;

import java.time.Instant;
import java.util.Optional;

/** What a client heard. */
public sealed interface Answer {

    /**
     * It was done.
     *
     * @param until how long what was given lasts
     */
    record Given(String word, Optional<Instant> until) implements Answer {}

    /** The law refused it, with this word. */
    record Refused(String word) implements Answer {}

    /** To come again in a moment: nothing was decided. */
    record Later() implements Answer {}

    /** There is no such thing. */
    record Missing() implements Answer {}

    /** No answer came, or one that says nothing about what was done: it may have been done. */
    record Lost(String why) implements Answer {}
}
