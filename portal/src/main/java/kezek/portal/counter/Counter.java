package kezek.portal.counter;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kezek.portal.platform.settings.CounterSize;
import org.springframework.beans.factory.DisposableBean;

/**
 * Where claims of families stand in line: reserve, confirm, cancel, in the order of arrival. A territory always stands at the same lane, each
 * lane has one clerk, and a clerk decides together what has gathered while its last claims were decided or written; nobody waits for a timer. Nothing
 * here makes it right: rows that are locked and unique indexes do, also with several nodes. Why so: docs/decisions/0016-counter.md
 */
public final class Counter implements DisposableBean {

    private final List<Line> lanes;
    private final Alone alone = new Alone();

    /** What is decided one by one. */
    private static final class Alone implements Desk<Supplier<Object>, Object> {
        @Override
        public List<Object> decide(List<Supplier<Object>> acts) {
            return List.of(acts.getFirst().get());
        }
    }

    /** A counter that is open until it is destroyed. */
    public Counter(CounterSize size, MeterRegistry meters) {
        lanes = IntStream.range(0, size.lanes())
                .mapToObj(lane -> new Line(size.line()))
                .toList();
        var figures = new Figures(meters, lanes);
        for (var lane = 0; lane < lanes.size(); lane++) {
            var name = "counter-" + (lane + 1);
            Thread.ofPlatform()
                    .name(name)
                    .daemon()
                    .start(new Clerk(name + "-hand", lanes.get(lane), size.batch(), figures));
        }
    }

    /** Stands in the line of the territory until the claim is decided; if it is full, returns at once. Not inside a transaction. */
    public <C, A> Reply<A> ask(UUID territory, Desk<C, A> desk, C claim) {
        var ticket = new Ticket<>(territory, desk, claim);
        return lanes.get(lane(territory)).join(ticket) ? ticket.await() : new Reply.Full<>();
    }

    /** The same for an act that is a transaction of its own and can be done again: its key finds what it was given. */
    @SuppressWarnings("unchecked")
    public <A> Reply<A> ask(UUID territory, Supplier<A> act) {
        return (Reply<A>) ask(territory, alone, (Supplier<Object>) (Supplier<?>) act);
    }

    /** How many wait before all clerks. */
    int waiting() {
        return lanes.stream().mapToInt(Line::size).sum();
    }

    /** At which lane a territory stands, from 0 on. */
    public int lane(UUID territory) {
        return Math.floorMod(territory.hashCode(), lanes.size());
    }

    /** Sends away who waits. What is being decided is decided and answered. */
    @Override
    public void destroy() {
        lanes.forEach(Line::close);
    }
}
