package kezek.bench;

import java.net.HttpURLConnection;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kezek.bench.wire.Asker;
import kezek.bench.wire.Generator;
import kezek.bench.wire.Pace;
import kezek.bench.wire.Times;
import org.jspecify.annotations.Nullable;

/** Every family of a city presses once, for a place of any group, as fast as answers come over some connections that stay open. */
final class Crowd {

    private static final int CONNECTIONS = 256;

    private final int port;
    private final ClaimsCity city;
    private final AtomicInteger next = new AtomicInteger(1);
    private final Set<Long> given = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();

    Crowd(int port, ClaimsCity city) {
        this.port = port;
        this.city = city;
    }

    /**
     * What came of it.
     *
     * @param seconds until the last answer
     * @param given the numbers of the applications that were given a place
     * @param others who were told neither that they have a place nor why not
     */
    record Seen(double seconds, Set<Long> given, int refused, int others, double medianMillis, double p99Millis) {}

    /** Lets all of them press. */
    Seen press() {
        var clients = IntStream.range(0, CONNECTIONS)
                .mapToObj(seed -> new Client(new Random(seed)))
                .toList();
        var seconds = Generator.run(port, clients, Pace.untilAllAreDone());
        var times = Times.sorted(clients.stream().map(client -> client.times));
        return new Seen(seconds, given, refused.get(), others.get(), times.millis(0.5), times.millis(0.99));
    }

    /** One connection, over which one family presses after the other. */
    private final class Client implements Asker {

        private final Random random;
        private final Times times = new Times();
        private int child;

        Client(Random random) {
            this.random = random;
        }

        @Override
        public byte @Nullable [] next() {
            child = next.getAndIncrement();
            return child > city.children() ? null : city.claim(child, random);
        }

        @Override
        public void answered(int status, long nanos) {
            times.add(nanos);
            switch (status) {
                case HttpURLConnection.HTTP_OK -> given.add((long) child);
                case HttpURLConnection.HTTP_CONFLICT -> refused.incrementAndGet();
                default -> others.incrementAndGet();
            }
        }
    }
}
