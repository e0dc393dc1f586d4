package kezek.portal.counter;

import java.util.List;
import java.util.Optional;

/**
 * What is decided at the counter.
 *
 * @param <C> a claim; it carries a key, so that it can be decided again after a lost answer and finds what it was given
 */
public interface Desk<C, A> {

    /**
     * Decides claims of one territory, the first or more of them, in one transaction that is over when this returns. The others are asked
     * again at once.
     *
     * @param claims at least one, in the order in which they came
     * @return the answers to the first of them, at least one, in the same order
     */
    List<A> decide(List<C> claims);

    /**
     * Decides claims of one territory, the first or more of them, before their transaction begins. Those that are not among the answers are
     * asked again at once.
     *
     * @param claims as in {@link #decide}
     * @param onItsWay what was decided before them and is being written, at this desk or another; if it fails, what is decided here is thrown away
     * @return empty if they are to be decided after that, with {@link #decide}
     */
    default Optional<Ahead<A>> ahead(List<C> claims, Optional<Ahead<?>> onItsWay) {
        return Optional.empty();
    }
}
