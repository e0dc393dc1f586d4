package kezek.bench.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads so many requests of each connection, answers the first of them and closes it without a word. */
final class BriefServer implements AutoCloseable {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int read;
    private final int answers;

    BriefServer(int read, int answers) throws IOException {
        this.read = read;
        this.answers = answers;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var connection = listening.accept()) {
                answer(connection);
            } catch (IOException gone) {
                // The other side or the test has ended; the next one is accepted, if there is one.
                continue;
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        for (var number = 0; number < read; number++) {
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            if (number < answers) {
                connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
