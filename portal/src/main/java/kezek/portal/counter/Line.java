package kezek.portal.counter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The line before one clerk. Within a territory it goes by arrival; of several territories each gets its turn. Safe for several threads. */
final class Line {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final SequencedMap<UUID, Deque<Ticket<?, ?>>> waiting = new LinkedHashMap<>();
    private final int longest;
    private int size;
    private boolean closed;

    /**
     * @param longest how many may wait
     */
    Line(int longest) {
        this.longest = longest;
    }

    /** Puts a ticket at the end; false if the line is full or closed. */
    boolean join(Ticket<?, ?> ticket) {
        lock.lock();
        try {
            if (closed || size >= longest) {
                return false;
            }
            waiting.computeIfAbsent(ticket.territory(), first -> new ArrayDeque<>())
                    .addLast(ticket);
            size++;
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what has gathered for one territory and one desk, waiting for the first; empty when the line is closed.
     *
     * @param atMost how many
     * @param called whether there is something else to do first: then nothing is taken. Whoever makes it true calls {@link #call}
     */
    Optional<List<Ticket<?, ?>>> take(int atMost, BooleanSupplier called) {
        lock.lock();
        try {
            while (size == 0 && !closed && !called.getAsBoolean()) {
                filled.awaitUninterruptibly();
            }
            return closed
                    ? Optional.empty()
                    : Optional.of(called.getAsBoolean() || size == 0 ? List.of() : first(atMost));
        } finally {
            lock.unlock();
        }
    }

    private List<Ticket<?, ?>> first(int atMost) {
        var gathered = waiting.pollFirstEntry();
        var tickets = gathered.getValue();
        var taken = new ArrayList<Ticket<?, ?>>();
        var desk = tickets.getFirst().desk();
        while (!tickets.isEmpty() && tickets.getFirst().desk() == desk && taken.size() < atMost) {
            taken.add(tickets.removeFirst());
        }
        if (!tickets.isEmpty()) {
            waiting.putLast(gathered.getKey(), tickets);
        }
        size -= taken.size();
        return taken;
    }

    /** Puts back those whose turn has not come yet, to the front and in their order; sends them away if the line is closed. */
    void putBack(List<? extends Ticket<?, ?>> tickets) {
        lock.lock();
        try {
            if (closed) {
                tickets.forEach(Ticket::full);
                return;
            }
            for (var ticket : tickets.reversed()) {
                waiting.computeIfAbsent(ticket.territory(), first -> new ArrayDeque<>())
                        .addFirst(ticket);
            }
            size += tickets.size();
        } finally {
            lock.unlock();
        }
    }

    /** Calls the clerk who waits for the first. */
    void call() {
        lock.lock();
        try {
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more and sends those away who wait. */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.values().forEach(tickets -> tickets.forEach(Ticket::full));
            waiting.clear();
            size = 0;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
