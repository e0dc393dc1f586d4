package kezek.bench;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import kezek.bench.wire.Asker;
import kezek.bench.wire.Generator;
import kezek.bench.wire.Pace;
import kezek.bench.wire.Request;
import kezek.bench.wire.Times;

/**
 * Sixty-four clients that ask a server on this machine again and again, each as soon as it has its answer (closed loop). An answer that is not 200
 * ends the bench.
 */
final class Load {

    private static final int CLIENTS = 64;

    private final int port;
    private final byte[][] requests;

    /**
     * @param requests of which each client draws one at a time
     */
    Load(int port, byte[][] requests) {
        this.port = port;
        this.requests = requests;
    }

    /** What the clients saw: answers a second, and how long they waited. */
    record Seen(double perSecond, double medianMillis, double p99Millis) {}

    /** A request as it goes over the wire. */
    static byte[] get(String path) {
        return Request.of("GET", path, "Accept-Encoding: gzip\r\n", "");
    }

    /** Asks for this long. */
    Seen run(Duration length) {
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(seed -> new Client(new Random(seed)))
                .toList();
        var seconds = Generator.run(port, clients, Pace.closed(length.toNanos() / 1e9));
        var times = Times.sorted(clients.stream().map(client -> client.times));
        return new Seen(times.count() / seconds, times.millis(0.5), times.millis(0.99));
    }

    /** One of those who ask. */
    private final class Client implements Asker {

        private final Random random;
        private final Times times = new Times();

        Client(Random random) {
            this.random = random;
        }

        @Override
        public byte[] next() {
            return requests[random.nextInt(requests.length)];
        }

        @Override
        public void answered(int status, long nanos) {
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException("answered with status " + status);
            }
            times.add(nanos);
        }
    }
}
