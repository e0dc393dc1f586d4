package kezek.bench.race;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Stands between portals and PostgreSQL on a loopback port. It cuts connections, and it loses the answer to a commit that was made. */
final class LossyProxy implements AutoCloseable {

    /** How the server says that a transaction is committed: message {@code C}, its length, the word. */
    private static final String COMMITTED = "C\0\0\0\013COMMIT\0";

    private static final String INSERTED = "INSERT 0 ";

    private final ServerSocket door;
    private final IntSupplier server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commitsToLose = new AtomicInteger();
    private final AtomicInteger commitsLost = new AtomicInteger();

    private LossyProxy(ServerSocket door, IntSupplier server) {
        this.door = door;
        this.server = server;
    }

    /** One connection of a portal and its way to the server. */
    private record Link(Socket portal, Socket server) {
        void close() {
            for (var socket : new Socket[] {portal, server}) {
                try {
                    socket.close();
                } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    /** Opens a free port. */
    static LossyProxy to(IntSupplier server) throws IOException {
        var proxy = new LossyProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                link(door.accept());
            } catch (IOException closed) {
                // The next portal may come, unless the door is closed.
                continue;
            }
        }
    }

    private void link(Socket portal) throws IOException {
        try {
            var link = new Link(portal, new Socket(InetAddress.getLoopbackAddress(), server.getAsInt()));
            portal.setTcpNoDelay(true);
            link.server().setTcpNoDelay(true);
            links.add(link);
            Thread.ofVirtual().start(() -> pass(link, link.portal(), link.server(), false));
            Thread.ofVirtual().start(() -> pass(link, link.server(), link.portal(), true));
        } catch (IOException nobodyThere) {
            portal.close();
        }
    }

    private void pass(Link link, Socket from, Socket to, boolean answers) {
        var buffer = new byte[65_536];
        var wrote = false;
        try {
            InputStream in = from.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers) {
                    var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    wrote |= text.contains(INSERTED);
                    var committed = text.contains(COMMITTED);
                    if (committed && wrote && loses()) {
                        return;
                    }
                    wrote &= !committed;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // One side is gone; the other hears so now.
            return;
        } finally {
            close(link);
        }
    }

    private boolean loses() {
        var loses = commitsToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (loses) {
            commitsLost.incrementAndGet();
        }
        return loses;
    }

    private void close(Link link) {
        links.remove(link);
        link.close();
    }

    /** Cuts all connections; new ones are let through. */
    void cut() {
        links.forEach(this::close);
    }

    /** Of the next transactions that inserted something the commit is made and its answer lost, and the connection with it. */
    void loseCommits(int count) {
        commitsToLose.addAndGet(count);
    }

    /** What was to be lost and did not come is lost no more: it would strike whoever comes next. */
    void loseNoMore() {
        commitsToLose.set(0);
    }

    /** How many answers were lost so. */
    int commitsLost() {
        return commitsLost.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
