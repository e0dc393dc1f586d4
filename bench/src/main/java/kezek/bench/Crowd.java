package kezek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Every family of a city presses once, for a place of any group, as fast as answers come over some connections that stay open. */
final class Crowd {

    private static final int CONNECTIONS = 256;

    private final int port;
    private final ClaimsCity city;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Long> given = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private final long[] nanos;

    Crowd(int port, ClaimsCity city) {
        this.port = port;
        this.city = city;
        this.nanos = new long[city.children()];
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
    Seen press() throws InterruptedException {
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var all = IntStream.range(0, CONNECTIONS)
                    .mapToObj(seed -> threads.submit(() -> press(new Random(seed))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        return new Seen(seconds, given, refused.get(), others.get(), millis(0.5), millis(0.99));
    }

    private double millis(double part) {
        return nanos[(int) (part * (nanos.length - 1))] / 1e6;
    }

    private void press(Random random) {
        try (var wire = new Wire(port)) {
            for (var child = next.incrementAndGet(); child <= city.children(); child = next.incrementAndGet()) {
                var group = "K" + (1 + random.nextInt(city.groups()));
                var key = new UUID(random.nextLong(), random.nextLong());
                var headers = city.cookie(child) + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
                var asked = System.nanoTime();
                var status = wire.ask(
                        "POST",
                        city.path(child),
                        headers,
                        "{\"kindergarten\":\"" + group + "\",\"group\":\"" + group + "\"}");
                nanos[child - 1] = System.nanoTime() - asked;
                count(child, status);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void count(long child, int status) {
        switch (status) {
            case HttpURLConnection.HTTP_OK -> given.add(child);
            case HttpURLConnection.HTTP_CONFLICT -> refused.incrementAndGet();
            default -> others.incrementAndGet();
        }
    }
}
