package kezek.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads answers of HTTP/1.1 from the bytes of a connection as they come, in pieces of any length, and keeps status and whether the server closes
 * the connection. Nothing is allocated. Answers to HEAD and interim ones (100 to 199) are not understood: nobody asks for them.
 */
final class AnswerReader {

    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] CHUNKED = ascii("transfer-encoding: chunked");
    private static final byte[] CLOSE = ascii("connection: close");
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_READ = 64;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int END_OF_LINE = 2;
    private static final int SMALL = 0x20;

    /** What the next bytes are: lines, except those of a body and of a chunk, which are counted. */
    private enum Part {
        STATUS,
        HEADER,
        BODY,
        CHUNK_LENGTH,
        CHUNK,
        TRAILER
    }

    /** The beginning of the line that is being read; what goes beyond says nothing that is asked here. */
    private final byte[] line = new byte[LONGEST_READ];

    private int size;
    private Part part = Part.STATUS;
    private long left;
    private int status;
    private long length;
    private boolean chunked;
    private boolean closes;

    /** Forgets the answer before. */
    void begin() {
        part = Part.STATUS;
        size = 0;
        left = 0;
        status = 0;
        length = -1;
        chunked = false;
        closes = false;
    }

    /** Whether any byte of the answer was read. */
    boolean begun() {
        return part != Part.STATUS || size > 0;
    }

    int status() {
        return status;
    }

    /** Whether the server said that it closes the connection after this answer. */
    boolean closes() {
        return closes;
    }

    /** Reads on; whether the answer has ended. */
    boolean read(ByteBuffer bytes) {
        var whole = false;
        while (!whole && bytes.hasRemaining()) {
            whole = left > 0 ? skipped(bytes) : line(bytes);
        }
        return whole;
    }

    private boolean skipped(ByteBuffer bytes) {
        var here = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + here);
        left -= here;
        if (left == 0 && part == Part.CHUNK) {
            part = Part.CHUNK_LENGTH;
        }
        return left == 0 && part == Part.BODY;
    }

    private boolean line(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            var letter = bytes.get();
            if (letter == '\n') {
                var ended = ended();
                size = 0;
                return ended;
            }
            if (letter != '\r' && size < line.length) {
                line[size++] = letter;
            }
        }
        return false;
    }

    /** A line is there; whether the answer ends with it. */
    private boolean ended() {
        return switch (part) {
            case STATUS -> {
                status = (int) number(STATUS_AT, DECIMAL);
                part = Part.HEADER;
                yield false;
            }
            case HEADER -> size == 0 ? bodyless() : header();
            case CHUNK_LENGTH -> {
                var bytes = number(0, HEXADECIMAL);
                part = bytes == 0 ? Part.TRAILER : Part.CHUNK;
                left = bytes == 0 ? 0 : bytes + END_OF_LINE;
                yield false;
            }
            case TRAILER -> size == 0;
            case BODY, CHUNK -> throw new IllegalStateException("no lines are read here");
        };
    }

    private boolean header() {
        if (says(LENGTH)) {
            length = number(LENGTH.length, DECIMAL);
        }
        chunked |= says(CHUNKED);
        closes |= says(CLOSE);
        return false;
    }

    /** The head has ended; whether nothing follows it. */
    private boolean bodyless() {
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return true;
        }
        if (!chunked && length < 0) {
            throw new IllegalStateException("an answer without its length, status " + status);
        }
        part = chunked ? Part.CHUNK_LENGTH : Part.BODY;
        left = chunked ? 0 : length;
        return !chunked && length == 0;
    }

    /** Whether the line begins so, in letters of any case. */
    private boolean says(byte[] beginning) {
        if (size < beginning.length) {
            return false;
        }
        for (var i = 0; i < beginning.length; i++) {
            if ((line[i] | SMALL) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** The number that stands in the line, after spaces; at least one digit must be there. */
    private long number(int from, int radix) {
        var at = from;
        while (at < size && line[at] == ' ') {
            at++;
        }
        var first = at;
        var number = 0L;
        for (; at < size && Character.digit(line[at], radix) >= 0; at++) {
            number = number * radix + Character.digit(line[at], radix);
        }
        if (at == first) {
            throw new IllegalStateException("no number in " + new String(line, 0, size, StandardCharsets.ISO_8859_1));
        }
        return number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
