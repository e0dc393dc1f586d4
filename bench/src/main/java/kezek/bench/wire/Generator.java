package kezek.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Lets many ask a server on this machine at a time, each over a connection of its own, and takes few of the cores that server and generator share: two
 * threads serve all of them and sleep while nothing has come. One alone takes a fifth less for an answer but is the limit from about fifty thousand
 * answers a second on, which a board or nginx gives; more would only be woken more often.
 */
public final class Generator {

    private static final int THREADS = 2;

    private Generator() {}

    /**
     * Lets them ask until the pace says that it is over or all have gone home; who has asked by then is answered. In an open loop an asker that is
     * free asks within a tenth of a millisecond of its turn while the machine has a core for it; an answer that comes in the last millisecond before
     * a turn is seen up to a quarter of a millisecond late.
     *
     * @param port of the server
     * @return seconds until the last answer; connections stand before they begin
     */
    public static double run(int port, List<? extends Asker> askers, Pace pace) {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var turns = new Turns(pace);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var workers = new ArrayList<Callable<Void>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var worker = new Worker(server, share(askers, thread), turns);
                workers.add(() -> {
                    worker.run();
                    return null;
                });
            }
            turns.begin();
            for (var worker : threads.invokeAll(workers)) {
                worker.get();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return turns.now() / 1e9;
    }

    private static List<? extends Asker> share(List<? extends Asker> askers, int thread) {
        return IntStream.range(0, askers.size())
                .filter(i -> i % THREADS == thread)
                .mapToObj(askers::get)
                .toList();
    }
}
