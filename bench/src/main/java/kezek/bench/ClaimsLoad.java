package kezek.bench;

import java.net.HttpURLConnection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.bench.wire.Asker;
import kezek.bench.wire.Generator;
import kezek.bench.wire.Pace;
import kezek.bench.wire.Times;
import org.jspecify.annotations.Nullable;

/** Children of one city or of several, in turns, press, each once, over connections that stay open. */
final class ClaimsLoad {

    private final int port;
    private final List<ClaimsCity> cities;
    private final AtomicInteger next = new AtomicInteger();

    ClaimsLoad(int port, List<ClaimsCity> cities) {
        this.port = port;
        this.cities = cities;
    }

    private int children() {
        return cities.stream().mapToInt(ClaimsCity::children).min().orElseThrow() * cities.size();
    }

    private ClaimsCity cityOf(int turn) {
        return cities.get(turn % cities.size());
    }

    private int childOf(int turn) {
        return turn / cities.size() + 1;
    }

    /** What the next child asks; null if no child is left. */
    private interface Press {
        byte @Nullable [] next();
    }

    /**
     * What came of a time of pressing.
     *
     * @param given requests that were answered 200
     * @param refused those that were answered 409
     * @param strange the last other status; 0 if there was none
     * @param times of all
     */
    record Took(double seconds, int given, int refused, int strange, Times times) {

        double given(double unit) {
            return given / seconds * unit;
        }

        double rate() {
            return times.count() / seconds;
        }

        /** Milliseconds that a part of the answers did not exceed. */
        double millis(double part) {
            return times.millis(part);
        }

        @Override
        public String toString() {
            return "%,d answers (%,d given, %,d refused, other %d) in %.1f s = %,.0f/s, p50 %.1f ms, p99 %.1f ms"
                    .formatted(times.count(), given, refused, strange, seconds, rate(), millis(0.5), millis(0.99));
        }
    }

    /** The families of the next children look for a reservation that they do not have: from then on this node knows them for half a minute. */
    void signIn(int clients, int children) {
        var turn = new AtomicInteger(next.get());
        var end = Math.min(next.get() + children, children());
        run(
                clients,
                () -> {
                    var family = turn.getAndIncrement();
                    return family < end ? cityOf(family).look(childOf(family), UUID.randomUUID()) : null;
                },
                Pace.untilAllAreDone());
    }

    /** New children press as fast as they are answered. */
    Took closed(int clients, double seconds) {
        return run(clients, this::claim, Pace.closed(seconds));
    }

    /** New children press at a rate, whether or not the ones before them were answered; a time begins when its child wanted to press. */
    Took open(int clients, double seconds, double rate) {
        return run(clients, this::claim, Pace.open(seconds, rate));
    }

    /** The first children of the first city press again and again for a place of a group that has none. */
    Took again(int clients, double seconds, int children) {
        var random = ThreadLocalRandom.current();
        var claims = IntStream.rangeClosed(1, children)
                .mapToObj(child -> cities.getFirst().claim(child, random))
                .toList();
        return run(clients, () -> claims.get(ThreadLocalRandom.current().nextInt(children)), Pace.closed(seconds));
    }

    private byte @Nullable [] claim() {
        var turn = next.getAndIncrement();
        return turn < children() ? cityOf(turn).claim(childOf(turn), ThreadLocalRandom.current()) : null;
    }

    private Took run(int clients, Press press, Pace pace) {
        var all = Stream.generate(() -> new Client(press)).limit(clients).toList();
        var seconds = Generator.run(port, all, pace);
        return took(all, seconds);
    }

    private static Took took(List<Client> all, double seconds) {
        return new Took(
                seconds,
                all.stream().mapToInt(client -> client.given).sum(),
                all.stream().mapToInt(client -> client.refused).sum(),
                all.stream().mapToInt(client -> client.strange).max().orElse(0),
                Times.sorted(all.stream().map(client -> client.times)));
    }

    /** One connection and what it was answered. */
    private static final class Client implements Asker {

        private final Press press;
        private final Times times = new Times();
        private int given;
        private int refused;
        private int strange;

        Client(Press press) {
            this.press = press;
        }

        @Override
        public byte @Nullable [] next() {
            return press.next();
        }

        @Override
        public void answered(int status, long nanos) {
            times.add(nanos);
            switch (status) {
                case HttpURLConnection.HTTP_OK -> given++;
                case HttpURLConnection.HTTP_CONFLICT -> refused++;
                default -> strange = status;
            }
        }
    }
}
