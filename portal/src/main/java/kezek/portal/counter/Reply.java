package kezek.portal.counter;

import java.util.function.Function;

/** What came of standing at the counter. */
public sealed interface Reply<A> {

    /** The claim was decided, and what was decided is kept. */
    record Given<A>(A answer) implements Reply<A> {}

    /**
     * The line is full, or the database has not answered for seconds: ask again in a moment. Nothing is lost, and the key stays good: if the
     * claim was decided after all, the same key finds it.
     */
    record Full<A>() implements Reply<A> {}

    /** Whoever asks has asked too often just now and did not come into the line. Nothing is lost, and the key stays good. */
    record TooOften<A>() implements Reply<A> {}

    /** The same with another answer. */
    default <B> Reply<B> map(Function<? super A, ? extends B> answer) {
        return switch (this) {
            case Given<A>(var given) -> new Given<>(answer.apply(given));
            case Full<A>() -> new Full<>();
            case TooOften<A>() -> new TooOften<>();
        };
    }

    /**
     * The answer.
     *
     * @throws IllegalStateException if there is none
     */
    default A given() {
        return switch (this) {
            case Given<A>(var answer) -> answer;
            case Full<A>() -> throw new IllegalStateException("the counter was full");
            case TooOften<A>() -> throw new IllegalStateException("asked too often");
        };
    }
}
