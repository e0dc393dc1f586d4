package kezek.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that stays open and speaks as little HTTP/1.1 as it must, so that the generator takes few of the cores that it measures. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 8_192;
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;
    private static final int HEXADECIMAL = 16;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean over;

    Wire(int port) throws IOException {
        this.port = port;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /** The server closes a connection after some requests and says so. */
    private void again() throws IOException {
        socket.close();
        over = false;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /** The status of the answer; its body is read and thrown away. */
    int ask(String method, String path, String headers, String body) throws IOException {
        if (over) {
            again();
        }
        var request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var status = Integer.parseInt(line().substring(STATUS_AT, STATUS_END));
        skipBody();
        return status;
    }

    private void skipBody() throws IOException {
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).trim());
            }
            over |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (var chunk = chunk(); chunk > 0; chunk = chunk()) {
            in.skipNBytes(chunk);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException();
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
