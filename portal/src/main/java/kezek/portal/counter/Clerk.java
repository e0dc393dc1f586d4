package kezek.portal.counter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import kezek.portal.platform.database.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clerk takes what has gathered and decides it together, in one transaction. Where a desk can decide ahead, the clerk decides the next
 * claims while its hand, a thread of its own, writes those before them; at most one transaction runs at a time, in the order of arrival. What
 * fails is decided again after a look, then one claim at a time: the failure of one is nobody else's. What a conflict or a broken connection
 * interrupted is asked anew.
 */
final class Clerk implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    /** How long the database may be away before those who wait are told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Line line;
    private final int atMost;
    private final Figures figures;
    private final ExecutorService hand;

    /**
     * @param name of the thread that writes
     * @param atMost how many claims one transaction decides
     */
    Clerk(String name, Line line, int atMost, Figures figures) {
        this.line = line;
        this.atMost = atMost;
        this.figures = figures;
        this.hand = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        // Its thread begins now or never, and not when claims are at stake.
        hand.execute(() -> {});
    }

    @Override
    public void run() {
        var onItsWay = Optional.<Sent<?, ?>>empty();
        var open = true;
        while (open) {
            var before = onItsWay;
            var taken = line.take(atMost, () -> before.filter(Sent::isOver).isPresent());
            var tickets = taken.orElse(List.of());
            open = taken.isPresent();
            if (tickets.isEmpty()) {
                before.ifPresent(this::finish);
                onItsWay = Optional.empty();
            } else {
                onItsWay = serve(sameDesk(tickets), before);
            }
        }
        hand.shutdown();
    }

    /** The line hands out tickets of one desk, so they are of one type. */
    @SuppressWarnings("unchecked")
    private static List<Ticket<Object, Object>> sameDesk(List<Ticket<?, ?>> tickets) {
        return (List<Ticket<Object, Object>>) (List<?>) tickets;
    }

    /** What is on its way when this returns: what was before it is over. If that failed, it comes first, and these claims come again. */
    private <C, A> Optional<Sent<?, ?>> serve(List<Ticket<C, A>> tickets, Optional<Sent<?, ?>> before) {
        var sent = ahead(tickets, before).map(decided -> send(tickets, decided, before));
        if (before.isPresent() && !isWritten(before.get())) {
            line.putBack(sent.map(Sent::tickets).orElse(tickets));
            decideNow(before.get().tickets());
            return Optional.empty();
        }
        before.ifPresent(Sent::answer);
        if (sent.isEmpty()) {
            decideNow(tickets);
        }
        // The same, of whatever type.
        return sent.map(one -> one);
    }

    private static <C, A> Optional<Ahead<A>> ahead(List<Ticket<C, A>> tickets, Optional<Sent<?, ?>> before) {
        try {
            return tickets.getFirst().desk().ahead(Ticket.claims(tickets), Sent.decided(before));
        } catch (RuntimeException | Error failed) {
            LOG.warn("{} claims are not decided ahead", tickets.size(), failed);
            return Optional.empty();
        }
    }

    /** Lets the hand write what was decided, after what is on its way; if that fails, it is not written. */
    private <C, A> Sent<C, A> send(List<Ticket<C, A>> tickets, Ahead<A> decided, Optional<Sent<?, ?>> before) {
        var count = decided.answers().size();
        line.putBack(tickets.subList(count, tickets.size()));
        var written = before.map(Sent::over)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(() -> figures.timed(count, decided::write), hand);
        written.whenComplete((nothing, failed) -> line.call());
        return new Sent<>(tickets.subList(0, count), decided, written);
    }

    /** Waits until it is written, and answers. What was not written is decided again. */
    private void finish(Sent<?, ?> sent) {
        if (isWritten(sent)) {
            sent.answer();
        } else {
            decideNow(sent.tickets());
        }
    }

    /** Waits until it is over, and tells the desk. */
    private static boolean isWritten(Sent<?, ?> sent) {
        try {
            sent.over().join();
        } catch (CompletionException failed) {
            LOG.info("{} claims are decided after a look", sent.tickets().size(), failed);
            tell(sent.ahead()::refused);
            return false;
        }
        tell(sent.ahead()::written);
        return true;
    }

    /** What is committed is committed, whatever becomes of what is known here: the tables refuse what follows from less. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error failed) {
            LOG.error("a desk did not take what it was told", failed);
        }
    }

    /** One transaction, after a look. */
    private <C, A> void decideNow(List<Ticket<C, A>> tickets) {
        try {
            var answers = figures.timed(tickets.size(), () -> decide(tickets));
            for (var i = 0; i < answers.size(); i++) {
                tickets.get(i).answer(answers.get(i));
            }
            line.putBack(tickets.subList(answers.size(), tickets.size()));
        } catch (RuntimeException | Error failed) {
            failed(tickets, failed);
        }
    }

    private <C, A> void failed(List<Ticket<C, A>> tickets, Throwable failed) {
        if (Fault.of(failed) != Fault.OWN) {
            LOG.warn("{} claims are sent away, the database does not answer", tickets.size(), failed);
            tickets.forEach(Ticket::full);
        } else if (tickets.size() == 1) {
            tickets.getFirst().fail(failed);
        } else {
            LOG.warn("of {} claims one failed, each is decided alone", tickets.size(), failed);
            tickets.forEach(ticket -> decideNow(List.of(ticket)));
        }
    }

    private static <C, A> List<A> decide(List<Ticket<C, A>> tickets) {
        var claims = Ticket.claims(tickets);
        var began = System.nanoTime();
        while (true) {
            try {
                return tickets.getFirst().desk().decide(claims);
            } catch (RuntimeException failed) {
                var waited = Duration.ofNanos(System.nanoTime() - began);
                if (Fault.of(failed) == Fault.OWN || waited.compareTo(PATIENCE) > 0) {
                    throw failed;
                }
                LOG.info("claims are decided again", failed);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
