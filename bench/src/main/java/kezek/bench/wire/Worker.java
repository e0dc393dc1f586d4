package kezek.bench.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a thread does with its share of the askers. A thread that has nobody free takes no turn, so the other one does. */
final class Worker {

    private static final int BUFFER = 1 << 16;

    /** A server that is silent for so long has stopped. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** A selector waits for whole milliseconds; before a turn that is nearer the thread sleeps, and looks for answers each time it wakes. */
    private static final long NAP_NANOS = 250_000;

    private static final long NOT_TAKEN = -1;

    private final Turns turns;
    private final Selector selector;
    private final List<Link> links = new ArrayList<>();
    private final Deque<Link> free;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);

    /** The turn that somebody free will take, as nanoseconds of the run. */
    private long due = NOT_TAKEN;

    private int asked;

    /** Connects all of them, so that connections stand before the run begins. */
    Worker(InetSocketAddress server, List<? extends Asker> askers, Turns turns) throws IOException {
        this.turns = turns;
        this.selector = Selector.open();
        for (var asker : askers) {
            links.add(new Link(server, selector, asker));
        }
        this.free = new ArrayDeque<>(links);
    }

    /** Asks until no turn is left or everybody has gone home, and everybody who asked is answered. */
    void run() throws IOException {
        try {
            begin();
            while (asked > 0 || (!free.isEmpty() && due != Turns.OVER)) {
                await();
                begin();
            }
        } finally {
            for (var link : links) {
                link.close();
            }
            selector.close();
        }
    }

    /** Lets those who are free take the turns that are due. */
    private void begin() throws IOException {
        while (!free.isEmpty() && isDue()) {
            var link = free.remove();
            if (link.ask(due)) {
                asked++;
                due = NOT_TAKEN;
            }
        }
    }

    private boolean isDue() {
        if (due == NOT_TAKEN) {
            due = turns.next();
        }
        return due != Turns.OVER && due <= turns.now();
    }

    /** Waits for answers, or for the next turn if somebody is free to take it. */
    private void await() throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException();
        }
        if (free.isEmpty() || due == Turns.OVER) {
            awaitAnswers();
            return;
        }
        var rest = due - turns.now();
        var millis = TimeUnit.NANOSECONDS.toMillis(rest);
        if (millis > 0) {
            selector.select(this::answered, millis);
        } else if (selector.selectNow(this::answered) == 0) {
            LockSupport.parkNanos(Math.min(rest, NAP_NANOS));
        }
    }

    private void awaitAnswers() throws IOException {
        var from = turns.now();
        if (selector.select(this::answered, PATIENCE_MILLIS) == 0
                && turns.now() - from >= TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
            throw new IllegalStateException("no answer for a minute");
        }
    }

    private void answered(SelectionKey key) {
        if (!(key.attachment() instanceof Link link)) {
            throw new IllegalStateException("a channel without its link");
        }
        try {
            if (link.read(bytes)) {
                link.tell(turns.now());
                asked--;
                free.add(link);
                begin();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
