package kezek.portal.counter;

import java.util.List;

/**
 * What was decided before its transaction begins, while that of the claims before it was still running. It counts once it is written.
 *
 * @param <A> an answer
 */
public interface Ahead<A> {

    /** The answers to the first of the claims, at least one, in their order. */
    List<A> answers();

    /**
     * The transaction, all of it; by another thread than the one that decides. It is begun only if what was before it has been written. What it
     * throws is told by {@link #refused}.
     */
    void write();

    /** It is written: whoever decides next knows it. In the thread that decides, before anybody is answered. */
    void written();

    /** It is not written, or nobody knows: the claims are decided anew. In the thread that decides. */
    void refused();
}
