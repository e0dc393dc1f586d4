package kezek.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Sixty-four clients that ask a server on this machine again and again, each as soon as it has its answer (closed loop). Two threads serve all of
 * them, so that the server has the cores; an answer that is not 200 ends the bench.
 */
final class Load {

    /** How many ask at a time. */
    static final int CLIENTS = 64;

    private static final int THREADS = 2;
    private static final int LARGEST_ANSWER = 1 << 18;

    private final InetSocketAddress server;
    private final byte[][] requests;

    /**
     * @param requests of which each client draws one at a time
     */
    Load(int port, byte[][] requests) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.requests = requests;
    }

    /** What the clients saw: answers a second, and how long they waited. */
    record Seen(double perSecond, double medianMillis, double p99Millis) {}

    /** A request as it goes over the wire. */
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Asks for this long. */
    Seen run(Duration length) throws InterruptedException {
        var began = System.nanoTime();
        var all = new Histogram(3);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var workers = IntStream.range(0, THREADS)
                    .mapToObj(seed -> threads.submit(new Worker(began + length.toNanos(), new Random(seed))))
                    .toList();
            for (var worker : workers) {
                all.add(worker.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Seen(
                all.getTotalCount() / seconds, all.getValueAtPercentile(50) / 1e3, all.getValueAtPercentile(99) / 1e3);
    }

    /** A thread with its share of the clients; answers how long they waited, in microseconds. */
    private final class Worker implements Callable<Histogram> {

        private final long end;
        private final Random random;
        private final Histogram waited = new Histogram(3);

        Worker(long end, Random random) {
            this.end = end;
            this.random = random;
        }

        @Override
        public Histogram call() throws IOException {
            try (var selector = Selector.open()) {
                for (var i = 0; i < CLIENTS / THREADS; i++) {
                    new Client(selector).connect();
                }
                while (System.nanoTime() < end) {
                    selector.select(this::answered, 100);
                }
                for (var key : selector.keys()) {
                    key.channel().close();
                }
            }
            return waited;
        }

        private void answered(SelectionKey key) {
            if (!(key.attachment() instanceof Client client)) {
                throw new IllegalStateException("a channel without its client");
            }
            try {
                client.read();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        /** One of those who ask. */
        private final class Client {

            private final Selector selector;
            private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
            private SocketChannel channel;
            private long asked;

            Client(Selector selector) throws IOException {
                this.selector = selector;
                this.channel = SocketChannel.open();
            }

            void connect() throws IOException {
                channel.close();
                channel = SocketChannel.open(server);
                channel.socket().setTcpNoDelay(true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, this);
                ask();
            }

            private void ask() throws IOException {
                answer.clear();
                asked = System.nanoTime();
                var request = ByteBuffer.wrap(requests[random.nextInt(requests.length)]);
                while (request.hasRemaining()) {
                    channel.write(request);
                }
            }

            void read() throws IOException {
                if (channel.read(answer) < 0) {
                    // The server closes a connection now and then; the question is asked again on a new one.
                    connect();
                    return;
                }
                var head = head();
                if (head == 0) {
                    return;
                }
                var told = new String(answer.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (!told.startsWith("http/1.1 200")) {
                    throw new IllegalStateException("not answered: " + told);
                }
                if (answer.position() >= head + Answer.length(told)) {
                    waited.recordValue((System.nanoTime() - asked) / 1_000);
                    if (told.contains("\r\nconnection: close")) {
                        connect();
                    } else {
                        ask();
                    }
                }
            }

            /** How long the head of the answer is, with the empty line; 0 as long as it is not there. */
            private int head() {
                var bytes = answer.array();
                for (var i = 3; i < answer.position(); i++) {
                    if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                        return i + 1;
                    }
                }
                return 0;
            }
        }
    }

    /** What the head of an answer says. */
    private static final class Answer {

        private static final String LENGTH = "\r\ncontent-length:";

        /** How many bytes follow the head. */
        static int length(String head) {
            var at = head.indexOf(LENGTH);
            if (at < 0) {
                throw new IllegalStateException("an answer without its length: " + head);
            }
            var from = at + LENGTH.length();
            return Integer.parseInt(
                    head.substring(from, head.indexOf('\r', from)).strip());
        }
    }
}
