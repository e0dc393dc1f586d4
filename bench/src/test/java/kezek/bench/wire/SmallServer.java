package kezek.bench.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A real server on this machine that does what the path says. */
final class SmallServer implements AutoCloseable {

    /** More than a read of the generator takes. */
    private static final byte[] LARGE = new byte[200_000];

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch quick;

    /** Holds back the answer to {@code /last} until so many others were asked. */
    SmallServer(int others) throws IOException {
        quick = new CountDownLatch(others);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many connections were asked on. */
    int connections() {
        return connections.size();
    }

    int requests() {
        return requests.get();
    }

    private void answer(HttpExchange asked) throws IOException {
        connections.add(asked.getRemoteAddress().getPort());
        requests.incrementAndGet();
        asked.getRequestBody().readAllBytes();
        switch (asked.getRequestURI().getPath()) {
            case "/conflict" -> send(asked, 409, new byte[] {'{', '}'}, 2);
            case "/chunked" -> send(asked, 404, LARGE, 0);
            case "/large" -> send(asked, 200, LARGE, LARGE.length);
            case "/close" -> {
                asked.getResponseHeaders().set("Connection", "close");
                send(asked, 200, LARGE, LARGE.length);
            }
            case "/slow" -> {
                sleep(GeneratorTest.SLOW);
                send(asked, 200, new byte[1], 1);
            }
            case "/last" -> {
                send(asked, await() ? 200 : 503, new byte[1], 1);
            }
            default -> {
                quick.countDown();
                send(asked, 200, new byte[1], 1);
            }
        }
    }

    /**
     * Answers.
     *
     * @param length 0 for chunks
     */
    private static void send(HttpExchange asked, int status, byte[] body, int length) throws IOException {
        asked.sendResponseHeaders(status, length);
        try (var out = asked.getResponseBody()) {
            out.write(body);
        }
    }

    private boolean await() {
        try {
            return quick.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static void sleep(long nanos) {
        var until = System.nanoTime() + nanos;
        for (var rest = nanos; rest > 0; rest = until - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
