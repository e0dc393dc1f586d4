package kezek.portal.counter;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A claim in the line.
 *
 * @param reply what its sender waits for
 */
record Ticket<C, A>(UUID territory, Desk<C, A> desk, C claim, CompletableFuture<Reply<A>> reply) {

    Ticket(UUID territory, Desk<C, A> desk, C claim) {
        this(territory, desk, claim, new CompletableFuture<>());
    }

    /** Waits until it is answered. What went wrong with this claim goes wrong here. */
    Reply<A> await() {
        try {
            return reply.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                own.addSuppressed(failed);
                throw own;
            }
            throw failed;
        }
    }

    void answer(A answer) {
        reply.complete(new Reply.Given<>(answer));
    }

    void full() {
        reply.complete(new Reply.Full<>());
    }

    void fail(Throwable failed) {
        reply.completeExceptionally(failed);
    }

    static <C, A> List<C> claims(List<Ticket<C, A>> tickets) {
        return tickets.stream().map(Ticket::claim).toList();
    }
}
