package kezek.portal.counter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kezek.portal.platform.database.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clerk takes what has gathered while the last commit ran, and decides it in one transaction. What fails is done one claim at a time: the
 * failure of one is nobody else's. What a conflict or a broken connection interrupted is asked anew.
 */
final class Clerk implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    /** How long the database may be away before those who wait are told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Line line;
    private final int atMost;
    private final Figures figures;

    /**
     * @param atMost how many claims one transaction decides
     */
    Clerk(Line line, int atMost, Figures figures) {
        this.line = line;
        this.atMost = atMost;
        this.figures = figures;
    }

    @Override
    public void run() {
        for (var taken = line.take(atMost); taken.isPresent(); taken = line.take(atMost)) {
            serve(sameDesk(taken.get()));
        }
    }

    /** The line hands out tickets of one desk, so they are of one type. */
    @SuppressWarnings("unchecked")
    private static List<Ticket<Object, Object>> sameDesk(List<Ticket<?, ?>> tickets) {
        return (List<Ticket<Object, Object>>) (List<?>) tickets;
    }

    private <C, A> void serve(List<Ticket<C, A>> tickets) {
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
            tickets.forEach(ticket -> serve(List.of(ticket)));
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
