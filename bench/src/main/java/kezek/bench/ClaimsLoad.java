package kezek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Children of a territory press, each once, over connections that stay open. */
final class ClaimsLoad {

    /** As a page of the portal sends it; a request without a body that says nothing of its origin would be refused. */
    private static final String BROWSER = "Sec-Fetch-Site: same-origin\r\n";

    private final int port;
    private final ClaimsCity city;
    private final AtomicInteger next = new AtomicInteger(1);

    ClaimsLoad(int port, ClaimsCity city) {
        this.port = port;
        this.city = city;
    }

    /** What a client asks; the status that it was answered. */
    private interface Press {
        int by(Wire wire, int child) throws IOException;
    }

    /**
     * What came of a time of pressing.
     *
     * @param answered all requests
     * @param given those that were answered 200
     * @param refused those that were answered 409
     * @param strange the last other status; 0 if there was none
     * @param nanos the sorted times of all
     */
    record Took(double seconds, int answered, int given, int refused, int strange, long[] nanos) {

        double given(double unit) {
            return given / seconds * unit;
        }

        double rate() {
            return answered / seconds;
        }

        /** Milliseconds that a part of the answers did not exceed. */
        double millis(double part) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * part))] / 1e6;
        }

        @Override
        public String toString() {
            return "%,d answers (%,d given, %,d refused, other %d) in %.1f s = %,.0f/s, p50 %.1f ms, p99 %.1f ms"
                    .formatted(answered, given, refused, strange, seconds, rate(), millis(0.5), millis(0.99));
        }
    }

    /** The families of the next children look for a reservation that they do not have: from then on this node knows them for half a minute. */
    void signIn(int clients, int children) {
        var first = next.get();
        var turn = new AtomicInteger(first);
        run(
                clients,
                (wire, unused) -> {
                    var child = turn.getAndIncrement();
                    return child >= first + children || child > city.children()
                            ? 0
                            : wire.ask(
                                    "DELETE",
                                    city.path(child) + "/" + UUID.randomUUID(),
                                    city.cookie(child) + BROWSER,
                                    "");
                },
                new Pacing(Double.MAX_VALUE, 0));
    }

    /** New children press as fast as they are answered. */
    Took closed(int clients, double seconds) {
        return run(clients, this::claim, new Pacing(seconds, 0));
    }

    /** New children press at a rate, whether or not the ones before them were answered; a time begins when its child wanted to press. */
    Took open(int clients, double seconds, double rate) {
        return run(clients, this::claim, new Pacing(seconds, rate));
    }

    /** The first children press again and again for a place of a group that has none. */
    Took again(int clients, double seconds, int children) {
        var keys =
                IntStream.rangeClosed(0, children).mapToObj(i -> claimHeaders()).toList();
        return run(
                clients,
                (wire, unused) -> {
                    var child = ThreadLocalRandom.current().nextInt(children) + 1;
                    return wire.ask("POST", city.path(child), city.cookie(child) + keys.get(child), body());
                },
                new Pacing(seconds, 0));
    }

    private int claim(Wire wire, int unused) throws IOException {
        var child = next.getAndIncrement();
        return child > city.children()
                ? 0
                : wire.ask("POST", city.path(child), city.cookie(child) + claimHeaders(), body());
    }

    private static String claimHeaders() {
        var random = ThreadLocalRandom.current();
        return BROWSER + "Content-Type: application/json\r\nIdempotency-Key: "
                + new UUID(random.nextLong(), random.nextLong()) + "\r\n";
    }

    private String body() {
        var group = ThreadLocalRandom.current().nextInt(city.groups()) + 1;
        return "{\"kindergarten\":\"K" + group + "\",\"group\":\"K" + group + "\"}";
    }

    /**
     * How long and how fast.
     *
     * @param rate requests a second of all clients together; 0 for as fast as they are answered
     */
    private record Pacing(double seconds, double rate) {}

    /** What the clients of one time have in common: when it is, whose turn it is, what broke. */
    private record Shared(long began, long end, AtomicInteger turn, AtomicReference<@Nullable IOException> failed) {}

    private Took run(int clients, Press press, Pacing pacing) {
        var began = System.nanoTime();
        var end = pacing.seconds() > Integer.MAX_VALUE ? Long.MAX_VALUE : began + (long) (pacing.seconds() * 1e9);
        var shared = new Shared(began, end, new AtomicInteger(), new AtomicReference<>());
        var all = IntStream.range(0, clients)
                .mapToObj(i -> new Client(pacing, press, shared))
                .toList();
        var threads = all.stream()
                .map(client -> Thread.ofPlatform().start(() -> client.run(port)))
                .toList();
        threads.forEach(ClaimsLoad::join);
        var seconds = (System.nanoTime() - began) / 1e9;
        var why = shared.failed().get();
        if (why != null) {
            throw new UncheckedIOException(why);
        }
        return took(all, seconds);
    }

    private static Took took(List<Client> all, double seconds) {
        var nanos = all.stream()
                .flatMapToLong(client -> Arrays.stream(client.nanos, 0, client.answered))
                .sorted()
                .toArray();
        return new Took(
                seconds,
                nanos.length,
                all.stream().mapToInt(client -> client.given).sum(),
                all.stream().mapToInt(client -> client.refused).sum(),
                all.stream().mapToInt(client -> client.strange).max().orElse(0),
                nanos);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** One connection and what it was answered. */
    private static final class Client {

        private final Pacing pacing;
        private final Press press;
        private final Shared shared;
        private long[] nanos = new long[1 << 12];
        private int answered;
        private int given;
        private int refused;
        private int strange;

        Client(Pacing pacing, Press press, Shared shared) {
            this.pacing = pacing;
            this.press = press;
            this.shared = shared;
        }

        void run(int port) {
            try (var wire = new Wire(port)) {
                for (var at = due(); at < shared.end(); at = due()) {
                    for (var now = System.nanoTime(); now < at; now = System.nanoTime()) {
                        LockSupport.parkNanos(at - now);
                    }
                    var status = press.by(wire, 0);
                    if (status == 0) {
                        return;
                    }
                    count(status, System.nanoTime() - at);
                }
            } catch (IOException broken) {
                shared.failed().set(broken);
            }
        }

        private long due() {
            return pacing.rate() == 0
                    ? System.nanoTime()
                    : shared.began() + (long) (shared.turn().getAndIncrement() / pacing.rate() * 1e9);
        }

        private void count(int status, long took) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[answered] = took;
            answered++;
            given += status == HttpURLConnection.HTTP_OK ? 1 : 0;
            strange =
                    status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_CONFLICT ? strange : status;
            refused += status == HttpURLConnection.HTTP_CONFLICT ? 1 : 0;
        }
    }
}
