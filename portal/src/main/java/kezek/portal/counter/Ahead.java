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
     * The transaction, all of it; by another thread than the one that decides. It is begun only if what was before it has been written; else it
     * is thrown away, and nobody is told.
     */
    void write();

    /** It is written: whoever decides next knows it. In the thread that decides, before anybody is answered. */
    void written();

    /** It was begun and failed, or nobody knows: the claims are decided anew. In the thread that decides. */
    void refused();
}
