package kezek.bench.wire;

import java.nio.charset.StandardCharsets;

/** Requests as they go over the wire: as little HTTP/1.1 as must be. */
public final class Request {

    private Request() {}

    /**
     * A request.
     *
     * @param headers each with its end of line, ASCII
     * @param body ASCII; empty for none
     */
    public static byte[] of(String method, String path, String headers, String body) {
        var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + length + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
