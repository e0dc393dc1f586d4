package kezek.portal.cityfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream of bytes in UTF-8, one at a time, in memory that does not grow with the stream or with a line. */
final class TextLines {

    /** The longest line, in bytes. */
    static final int LONGEST = 32_768;

    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private int at;
    private int filled;
    private long bytesRead;

    private final byte[] line = new byte[LONGEST];
    private long number;
    private final CharBuffer chars = CharBuffer.allocate(LONGEST);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    TextLines(InputStream in) {
        this.in = in;
    }

    /**
     * Looks at the first bytes and steps over the byte order mark of UTF-8. To be called once, before {@link #next}.
     *
     * @return why this is no text in UTF-8, if its first bytes tell it
     */
    Optional<Reason> begin() throws IOException {
        filled = in.readNBytes(buffer, 0, buffer.length);
        if (filled == 0) {
            return Optional.of(Reason.EMPTY_FILE);
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) || hasOneZeroOfTwo()) {
            return Optional.of(Reason.UTF_16);
        }
        if (startsWith('P', 'K', 3, 4)) {
            return Optional.of(Reason.EXCEL_WORKBOOK);
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            at = 3;
            bytesRead = 3;
        }
        return Optional.empty();
    }

    /** The next line, or nothing at the end. Lines end with LF, CR LF or CR. */
    Optional<PhysicalLine> next() throws IOException {
        var start = bytesRead;
        var length = 0;
        var next = read();
        if (next == END) {
            return Optional.empty();
        }
        number++;
        while (next != END && next != '\n' && next != '\r') {
            if (length < LONGEST) {
                line[length] = (byte) next;
            }
            length = Math.min(length + 1, LONGEST + 1);
            next = read();
        }
        if (next == '\r' && peek() == '\n') {
            read();
        }
        return Optional.of(length > LONGEST ? new PhysicalLine.TooLong(number) : decoded(start, length));
    }

    /** How many bytes of the stream the lines so far have taken. */
    long bytesRead() {
        return bytesRead;
    }

    private PhysicalLine decoded(long start, int length) {
        var bytes = ByteBuffer.wrap(line, 0, length);
        var result = decoder.reset().decode(bytes, chars.clear(), true);
        return result.isError()
                ? new PhysicalLine.NotUtf8(number, start + bytes.position() + 1, looksLikeWindows1251(length))
                : new PhysicalLine.Text(number, chars.flip().toString());
    }

    /** In Windows-1251 nearly all bytes beyond ASCII are letters from C0 on; in broken UTF-8 every second one lies below. */
    private boolean looksLikeWindows1251(int length) {
        var beyondAscii = 0;
        var letters = 0;
        for (var i = 0; i < length; i++) {
            var value = Byte.toUnsignedInt(line[i]);
            if (value >= 0x80) {
                beyondAscii++;
                letters += value >= 0xC0 || value == 0xA8 || value == 0xB8 ? 1 : 0;
            }
        }
        return letters >= 3 && letters * 10 >= beyondAscii * 8;
    }

    /** UTF-16 without a mark: of the two bytes of a Latin letter one is zero. */
    private boolean hasOneZeroOfTwo() {
        return filled > 1 && (buffer[0] == 0) != (buffer[1] == 0);
    }

    private boolean startsWith(int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (i >= filled || Byte.toUnsignedInt(buffer[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private int read() throws IOException {
        var next = peek();
        if (next != END) {
            at++;
            bytesRead++;
        }
        return next;
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = in.readNBytes(buffer, 0, buffer.length);
        }
        return filled == 0 ? END : Byte.toUnsignedInt(buffer[at]);
    }
}
