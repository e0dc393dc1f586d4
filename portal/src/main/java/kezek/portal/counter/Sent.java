package kezek.portal.counter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Claims that were decided ahead and are being written, or will be as soon as those before them are.
 *
 * @param tickets those that were decided
 * @param ahead what was decided
 * @param over done when it is written, failed when it is not or when those before it are not
 */
record Sent<C, A>(List<Ticket<C, A>> tickets, Ahead<A> ahead, CompletableFuture<Void> over) {

    /** Whether nobody need wait for it any more. */
    boolean isOver() {
        return over.isDone();
    }

    /** Answers the claims, once they are written. */
    void answer() {
        var answers = ahead.answers();
        for (var i = 0; i < tickets.size(); i++) {
            tickets.get(i).answer(answers.get(i));
        }
    }

    /** What is on its way. */
    static Optional<Ahead<?>> decided(Optional<Sent<?, ?>> sent) {
        return sent.map(Sent::ahead);
    }
}
